"""`lists` and the verbs of one list.

A verb that does more than show something imports the operation for that itself.
"""

import argparse
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_force,
    add_json,
    add_keep_blocked,
    add_name,
    add_verb,
    add_yes,
    delimiter,
    text,
)
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.output import (
    counted,
    moment_text,
    print_all,
    print_error,
    print_json,
    print_line,
)
from clientlists_desktop.cli.runtime.run import confirm, is_sound, run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.csv_encodings import CSV_ENCODINGS
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.readers import (
    all_lists,
    compare_part_of_list,
    find_list,
    is_book_empty,
    origin_of,
    trash_days,
)
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.channels import address_name, channel_name
from clientlists_desktop.texts.lists.lists import delete_list_question, list_source, list_uses
from clientlists_desktop.texts.lists.trash import trash_rule
from clientlists_desktop.texts.translation import english


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of lists."""
    add_verb(verbs, "lists", _lists, add_json, reads=True)
    add_verb(verbs, "show", _show, add_name, add_json, reads=True)
    rename = add_verb(verbs, "rename", _rename, add_name)
    rename.add_argument("new_name", type=text, metavar="NEW")
    export = add_verb(verbs, "export", _export, add_name, add_force)
    export.add_argument("out", type=Path, metavar="OUT.xlsx|OUT.csv")
    export.add_argument(
        "--column", type=text, action="append", default=[], metavar="NAME",
        help="a column to save, in this order; can be repeated; default: all",
    )  # fmt: skip
    export.add_argument(
        "--delimiter", type=delimiter, default=",",
        help="of a CSV: one character, or “tab”; default: a comma",
    )  # fmt: skip
    export.add_argument(
        "--encoding", choices=CSV_ENCODINGS, default=CSV_ENCODINGS[0],
        help="of a CSV; default: %(default)s, which Excel reads",
    )  # fmt: skip
    add_keep_blocked(export)
    add_json(export)
    add_verb(verbs, "delete", _delete, add_name, add_yes)
    correct = add_verb(verbs, "correct", _correct, add_name, add_address)
    correct.add_argument("--address", type=text, metavar="NEW", help="its new address")
    correct.add_argument(
        "--cell", type=cell_of, action="append", default=[], metavar="COLUMN=TEXT",
        help="a new cell in one of the other columns; can be repeated",
    )  # fmt: skip
    add_verb(verbs, "remove", _remove, add_name, add_address, add_yes)
    add_verb(verbs, "undo-edit", _undo_edit, add_name)


def _lists(options: Options) -> None:
    if_none = "No lists yet. Make one with: clientlists create FILE --channel telephony …"
    workspace, actor = options.workspace, actor_of(options)
    found = all_lists(workspace, actor)
    blocked = _count_blocked(workspace, actor, found)
    print_all(options, found, partial(_list_json, blocked), partial(_list_line, blocked), if_none)


def _count_blocked(
    workspace: Workspace, actor: Actor, found: Sequence[ListSummary]
) -> Mapping[int, int]:
    """Return how many clients of lists are blocked now; an empty book costs nothing."""
    if is_book_empty(workspace, actor):
        return dict.fromkeys((one.id for one in found), 0)
    from clientlists_desktop.operations.do_not_contact.readers import count_blocked_of_lists

    return count_blocked_of_lists(workspace, actor, found)


def _list_line(blocked: Mapping[int, int], one: ListSummary) -> str:
    channel = channel_name(one.channel, english)
    line = f"{one.clients:>10,}  {channel:<20} {moment_text(one.made_at)}  {one.name}"
    return f"{line}  {blocked[one.id]:,} blocked" if blocked[one.id] else line


def _list_json(blocked: Mapping[int, int], one: ListSummary) -> dict[str, Any]:
    return {
        "name": one.name,
        "channel": one.channel_code,
        "clients": one.clients,
        "warned": one.warned,
        "repaired": one.repaired,
        "read": one.read,
        "added": one.added,
        "left_out": one.left_out,
        "removed": one.removed,
        "do_not_contact": blocked[one.id],
        "source": list_source(one, english),
        "made_by": one.made_by,
        "made_at": one.made_at,
    }


def _show(options: Options) -> int:
    from clientlists_desktop.operations.consent.readers import consents_of
    from clientlists_desktop.operations.lists.versions.readers import versions_of
    from clientlists_desktop.texts.clients.clients import filter_parts
    from clientlists_desktop.texts.lists.recipes import origin_text

    workspace, actor = options.workspace, actor_of(options)
    summary = find_list(workspace, actor, options.name)
    shown = _list_json(_count_blocked(workspace, actor, [summary]), summary)
    if summary.client_filter is not None:
        shown["filter"] = " · ".join(filter_parts(summary.client_filter, english).values())
    if (origin := origin_of(workspace, actor, summary.id)) is not None:
        shown["made_from"] = origin_text(origin, english)
    records = consents_of(workspace, actor, summary.id)
    evidence = [_consent_json(one) for one in records]
    shown["version"] = versions_of(workspace, actor, summary.id)[0].number
    if summary.is_from_lists or len(evidence) > 1:
        shown["consents"] = evidence
    elif evidence:
        shown["consent"] = evidence[0]
    shown["sound"] = is_sound(compare_part_of_list, workspace, actor, summary.id)
    status = Exit.DONE if shown["sound"] else Exit.FOUND_FAILED
    if options.json:
        print_json(shown)
        return status
    for key, value in shown.items():
        for number, one in enumerate(value if isinstance(value, list) else [value], start=1):
            if not isinstance(one, dict):
                print_line(f"{key:<24} {one}")
                continue
            name = f"consent {number}" if isinstance(value, list) else key
            for inner, fact in one.items():
                print_line(f"{name} {inner:<16} {fact}")
    return status


def _consent_json(consent: ConsentRecord) -> dict[str, Any]:
    return {
        "actor": consent.actor,
        "confirmed_at": consent.confirmed_at,
        "wording": consent.wording,
        "file": consent.source_name,
        "size": consent.source_size,
        "sha256": consent.source_sha256,
    }


def _rename(options: Options) -> None:
    from clientlists_desktop.operations.lists import manage

    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    found = find_list(workspace, actor, options.name)
    manage.rename_list(workspace, found.id, options.new_name, actor)


def _export(options: Options) -> None:
    from clientlists_desktop.cli.runtime.export_output import print_export_notes, print_exported
    from clientlists_desktop.operations.lists import list_export

    workspace, actor = options.workspace, authorize(options, Permission.EXPORT_LISTS)
    found = find_list(workspace, actor, options.name)
    address = address_name(found.channel, english)
    form = list_export.CsvFormat(options.delimiter, options.encoding)
    job = partial(
        list_export.export_list,
        overwrite=options.force,
        address_name=address,
        columns=options.column,
        form=form,
        keep_blocked=options.keep_blocked,
    )
    done = run(job, workspace, found.id, options.out, actor)
    print_exported(done, as_json=options.json)
    if not options.json:
        print_export_notes(done)


def _delete(options: Options) -> None:
    from clientlists_desktop.operations.campaigns.readers import campaigns_of_list
    from clientlists_desktop.operations.lists import manage

    workspace, actor = options.workspace, authorize(options, Permission.DELETE_LISTS)
    found = find_list(workspace, actor, options.name)
    if uses := campaigns_of_list(workspace, actor, found.id):
        print_error("note: " + list_uses(uses, english))
    if not options.yes:
        confirm(delete_list_question(found, english))
    manage.delete_list(workspace, found.id, actor)
    print_line(trash_rule(trash_days(workspace, actor), english))


def add_address(parser: argparse.ArgumentParser) -> None:
    """Add the argument for a client of a list."""
    parser.add_argument(
        "client", type=text, metavar="ADDRESS", help="the client’s phone number or ID"
    )


def cell_of(argument: str) -> tuple[str, str]:
    """Accept a column and its cell."""
    column, sign, cell = text(argument).partition("=")
    if not sign or not column.strip():
        raise argparse.ArgumentTypeError(f"“{argument}” is not like City=Boston")
    return column, cell


def fill_cells(
    cells: list[str], columns: Sequence[str], given: Sequence[tuple[str, str]], name: str
) -> None:
    """Put cells where the columns of a list are.

    Raises:
        Refused: the list has no such column.
    """
    by_name = {column.casefold(): index for index, column in enumerate(columns)}
    for column, cell in given:
        if column.strip().casefold() not in by_name:
            expected = ", ".join(columns)
            raise Refused(Refusal.NO_SUCH_COLUMN, file=name, name=column, expected=expected)
        cells[by_name[column.strip().casefold()]] = cell


def _correct(options: Options) -> None:
    if options.address is None and not options.cell:
        raise argparse.ArgumentError(None, "correct: give --address or --cell")
    from clientlists_desktop.operations.imports.readers import get_checked_file
    from clientlists_desktop.operations.lists.client_edits import correct_client, find_client

    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    found = find_list(workspace, actor, options.name)
    position, values = find_client(workspace, found.id, options.client, actor)
    columns = get_checked_file(workspace, actor, found.id).columns
    cells = [*values, *[""] * (len(columns) - len(values))]
    if options.address is not None:
        cells[0] = options.address
    fill_cells(cells, columns, options.cell, found.name)
    _print_count(correct_client(workspace, found.id, position, cells, actor))


def _remove(options: Options) -> None:
    from clientlists_desktop.operations.lists.client_edits import find_client, remove_client

    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    found = find_list(workspace, actor, options.name)
    position, _ = find_client(workspace, found.id, options.client, actor)
    if not options.yes:
        confirm(f"Remove the client from “{found.name}”?")
    _print_count(remove_client(workspace, found.id, position, actor))


def _undo_edit(options: Options) -> None:
    from clientlists_desktop.operations.lists.client_edits import undo_client_edit

    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    found = find_list(workspace, actor, options.name)
    _print_count(undo_client_edit(workspace, found.id, actor))


def _print_count(after: ListSummary) -> None:
    print_line(f"List “{after.name}” has {counted('%Ln client(s)', after.clients)} now.")
