"""The verbs that update a list from a file or by hand, show its versions and go back to one.

What does the work is imported when it is needed, since most commands need none of it.
"""

import argparse
import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.consent import add_evidence, confirmation_of
from clientlists_desktop.cli.lists import add_address, cell_of, fill_cells
from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_json,
    add_name,
    add_verb,
    number,
    text,
)
from clientlists_desktop.cli.runtime.import_options import add_import_options
from clientlists_desktop.cli.runtime.output import (
    counted,
    moment_text,
    print_all,
    print_json,
    print_line,
)
from clientlists_desktop.cli.runtime.run import run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import (
    ChangedClient,
    ClientChange,
    Places,
    Update,
    UpdateCounts,
    Updated,
    UpdateMode,
    UpdatePreview,
)
from clientlists_desktop.core.lists.versions import (
    RestoredVersion,
    Version,
    VersionDifference,
    consent_version,
)
from clientlists_desktop.operations.lists.readers import find_list
from clientlists_desktop.texts.do_not_contact.do_not_contact import left_out_text
from clientlists_desktop.texts.lists.updates import notes_on
from clientlists_desktop.texts.lists.versions import consent_text, counts_text, version_text
from clientlists_desktop.texts.translation import english

_CHANGES = ("added", "changed", "removed", "unchanged", "kept", "skipped", "blocked")
_MEANINGS = {
    "kept": "not in the file",
    "skipped": "only in the file, left out by this mode",
    "blocked": "in the do-not-contact book",
}
_LOOKED_AT = (
    ClientChange.ADDED, ClientChange.CHANGED, ClientChange.REMOVED, ClientChange.BLOCKED,
)  # fmt: skip
"""The clients whom a preview shows one by one: those of whom something becomes."""
_MOST_SHOWN, _AT_ONCE = 20, 10_000
_MORE = "… --json prints all of them"


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of updates and versions."""
    update = add_verb(verbs, "update", _update, add_name, works=True)
    update.add_argument("file", type=Path, metavar="FILE", nargs="?")
    update.add_argument(
        "--mode", choices=[mode.value for mode in UpdateMode], required=True,
        help="add: add new clients; update: change known ones; merge: both; sync: both, and remove "
        "those the file lacks; replace: as sync, and clear the fields that the file lacks; remove: "
        "remove the clients in the file",
    )  # fmt: skip
    update.add_argument("--draft", type=number, help="update it from this draft instead of a FILE")
    update.add_argument(
        "--clear-empty", action="store_true",
        help="let an empty cell of the file clear the field; default: it stays",
    )  # fmt: skip
    update.add_argument(
        "--key", type=text, metavar="COLUMN",
        help="the column with IDs that clients are known by, in the list and in the file, so that "
        "their addresses may change; the list remembers it; “” knows them by their addresses again",
    )  # fmt: skip
    update.add_argument(
        "--preview",
        action="store_true",
        help="show what would change, client by client, and change nothing",
    )
    update.add_argument(
        "--consent", type=text, help="statement of consent of the clients who are added"
    )
    add_evidence(update)
    add_import_options(update)
    add_json(update)
    added = add_verb(verbs, "add", _add, add_name, add_address)
    added.add_argument(
        "--cell", type=cell_of, action="append", default=[], metavar="COLUMN=TEXT",
        help="a cell in one of the other columns; can be repeated",
    )  # fmt: skip
    added.add_argument(
        "--consent", type=text, required=True, help="statement of consent of the client"
    )
    add_evidence(added)
    versions = add_verb(verbs, "versions", _versions, add_name, add_json, reads=True)
    versions.add_argument(
        "--compare", type=number, nargs=2, metavar=("A", "B"), help="how version B differs from A"
    )
    restore = add_verb(verbs, "restore-version", _restore, add_name, works=True)
    restore.add_argument("version", type=number, metavar="N")


def _update(options: Options) -> None:
    from clientlists_desktop.cli.imports import read_file
    from clientlists_desktop.operations.imports.drafts import (
        continue_draft,
        discard_abandoned_drafts,
        discard_draft,
        own_drafts,
    )

    if (options.file is None) == (options.draft is None):
        raise argparse.ArgumentError(None, "update: give either FILE or --draft")
    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    found = find_list(workspace, actor, options.name)
    if options.consent is not None:
        confirmation_of(options)
    with own_drafts(workspace) as owner:
        discard_abandoned_drafts(workspace)
        if options.draft is None:
            file = read_file(options, owner.token, found.channel, updates=found.id)
        else:
            file = continue_draft(workspace, options.draft, owner.token, actor)
        try:
            _update_by(options, found, file.id)
        finally:
            if options.draft is None:
                # The update itself has discarded it, or was refused, which is what is to be heard.
                with contextlib.suppress(Refused):
                    discard_draft(workspace, file.id, actor)


def _update_by(options: Options, found: ListSummary, draft: int) -> None:
    from clientlists_desktop.operations.lists.versions.readers import settings_of
    from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list

    workspace, actor = options.workspace, actor_of(options)
    key = options.key
    if key is None:
        key = settings_of(workspace, actor, found.id).key_column
    update = Update(UpdateMode(options.mode), options.clear_empty, key.strip())
    seen: UpdatePreview = run(preview_update, workspace, found.id, draft, update, actor)
    version = 0
    if not options.preview:
        if seen.counts.added and options.consent is None:
            raise Refused(Refusal.NO_CONSENT)
        consent = None if options.consent is None else confirmation_of(options)
        done = run(update_list, workspace, found.id, draft, update, seen.stamp, consent, actor)
        version = done.version
    clients = _clients_seen(options, found, draft, update, seen) if options.preview else []
    if options.json:
        shown = {"clients": [_client_json(one) for one in clients]} if options.preview else {}
        print_json({**_preview_json(found, update, seen), "version": version or None, **shown})
        return
    _print_preview(found, update, seen)
    _print_clients(clients)
    if sum(len(seen.places.get(one, Places()).listed) for one in _LOOKED_AT) > len(clients) > 0:
        print_line(_MORE)
    if seen.counts.is_nothing:
        agrees = not (seen.counts.skipped or seen.counts.blocked)
        why = ": it already agrees with the file" if agrees else ""
        print_line(f"Nothing in “{found.name}” changes{why}.")
    elif version:
        after = counted("%Ln client(s)", seen.counts.after)
        print_line(f"List “{found.name}” has {after} now; this is its version {version}.")


def _clients_seen(
    options: Options, found: ListSummary, draft: int, update: Update, seen: UpdatePreview
) -> list[ChangedClient]:
    """Return the clients of whom something would become: the first ones, or all for JSON."""
    from clientlists_desktop.operations.lists.versions.updates import clients_of_update

    workspace, actor = options.workspace, actor_of(options)
    clients: list[ChangedClient] = []
    for change in _LOOKED_AT:
        places = seen.places.get(change, Places())
        pairs = list(zip(places.listed, places.given, strict=True))
        for start in range(0, len(pairs), _AT_ONCE):
            some = pairs[start : start + (_AT_ONCE if options.json else _MOST_SHOWN)]
            given = workspace, actor, found.id, draft, update, change, some
            clients += clients_of_update(*given)
            if not options.json:
                break
    return clients


def _preview_json(found: ListSummary, update: Update, seen: UpdatePreview) -> dict[str, Any]:
    counts = seen.counts
    return {
        "list": found.name,
        "mode": update.mode.value,
        "key": update.key or None,
        "before": counts.before,
        "after": counts.after,
        "given": counts.given,
        **{name: getattr(counts, name) for name in _CHANGES},
        "blocked_listed": counts.blocked_listed,
        "failed": seen.failed,
        "fields": dict(seen.fields),
        "new_columns": list(seen.new_columns),
        "lacking_columns": list(seen.lacking),
    }


def _print_preview(found: ListSummary, update: Update, seen: UpdatePreview) -> None:
    counts = seen.counts
    print_line(f"List “{found.name}”: {_sizes(counts.before, counts.after)}")
    for name in _CHANGES:
        if count := getattr(counts, name):
            more = _blocked(counts) if name == "blocked" else _fields(name, seen.fields)
            print_line(f"{count:>10,}  {_MEANINGS.get(name, name)}{more}")
    for note in notes_on(replace(seen, fields={}), update.mode, english):
        print_line(f"note: {note}")


def _blocked(counts: UpdateCounts) -> str:
    kept, left_out = counts.blocked_listed, counts.blocked - counts.blocked_listed
    parts = ((kept, "in the list, unchanged"), (left_out, "left out"))
    return ": " + ", ".join(f"{count:,} {what}" for count, what in parts if count)


def _sizes(before: int, after: int) -> str:
    return f"{before:,} → {counted('%Ln client(s)', after)}"


def _fields(name: str, fields: Mapping[str, int]) -> str:
    if name != "changed" or not fields:
        return ""
    return ": " + ", ".join(f"{column} {count:,}" for column, count in fields.items())


def _add(options: Options) -> None:
    from clientlists_desktop.operations.imports.readers import get_checked_file
    from clientlists_desktop.operations.lists.client_edits import add_client

    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    consent = confirmation_of(options)
    found = find_list(workspace, actor, options.name)
    columns = get_checked_file(workspace, actor, found.id).columns
    cells = [options.client, *[""] * (len(columns) - 1)]
    fill_cells(cells, columns, options.cell, found.name)
    done: Updated = run(add_client, workspace, found.id, cells, consent, actor)
    clients = counted("%Ln client(s)", done.list.clients)
    print_line(f"List “{found.name}” has {clients} now; this is its version {done.version}.")


def _versions(options: Options) -> None:
    from clientlists_desktop.operations.lists.versions.readers import compare_versions, versions_of

    workspace, actor = options.workspace, actor_of(options)
    found = find_list(workspace, actor, options.name)
    if options.compare is None:
        versions = versions_of(workspace, actor, found.id)
        print_all(
            options, versions, partial(_version_json, versions), partial(_version_line, versions)
        )
        return
    most = None if options.json else _MOST_SHOWN
    earlier, later = options.compare
    difference, clients = compare_versions(workspace, actor, found.id, earlier, later, most)
    if options.json:
        rows = [_client_json(one) for one in clients]
        print_json({**_difference_json(difference), "clients": rows})
        return
    print_line(f"List “{found.name}”: {_sizes(difference.before, difference.after)}")
    for name in ("added", "changed", "removed"):
        print_line(f"{getattr(difference, name):>10,}  {name}{_fields(name, difference.fields)}")
    _print_clients(clients)
    if difference.added + difference.changed + difference.removed > len(clients):
        print_line(_MORE)


def _client_json(one: ChangedClient) -> dict[str, Any]:
    return {"change": one.change.value, "before": one.before, "after": one.after}


def _print_clients(clients: Sequence[ChangedClient]) -> None:
    for one in clients:
        before, after = (" | ".join(side or ("–",)) for side in (one.before, one.after))
        print_line(f"{one.change.value:<8}  {before} → {after}")


def _difference_json(difference: VersionDifference) -> dict[str, Any]:
    return {
        "before": difference.before,
        "after": difference.after,
        "added": difference.added,
        "changed": difference.changed,
        "removed": difference.removed,
        "fields": dict(difference.fields),
    }


def _version_json(versions: Sequence[Version], one: Version) -> dict[str, Any]:
    return {
        "version": one.number,
        "kind": one.kind.value,
        "made_by": one.made_by,
        "made_at": one.made_at,
        "source": one.source_name,
        "sha256": one.source_sha256,
        "clients": one.clients,
        "counts": dict(one.counts),
        "consent": one.consent,
        "confirmed_by": one.confirmed_by or None,
        "consent_as_version": consent_version(one, versions),
    }


def _version_line(versions: Sequence[Version], one: Version) -> str:
    made = f"{one.number:>4}  {one.clients:>10,}  {moment_text(one.made_at)}"
    parts = (
        version_text(one, english),
        one.made_by,
        one.source_name,
        counts_text(one, english),
        consent_text(one, versions, english),
    )
    return "  ".join([made, *(part for part in parts if part)])


def _restore(options: Options) -> None:
    from clientlists_desktop.operations.lists.versions.restore import restore_version

    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    found = find_list(workspace, actor, options.name)
    done: RestoredVersion = run(restore_version, workspace, found.id, options.version, actor)
    if done.version:
        clients = counted("%Ln client(s)", done.list.clients)
        print_line(f"List “{found.name}” has {clients} now; this is its version {done.version}.")
    else:
        same = f"is already the same as version {options.version}"
        print_line(f"List “{found.name}” {'stays as it is' if done.blocked else same}.")
    if left_out := left_out_text(done.blocked, english):
        print_line(f"{left_out}.")
