"""The verbs of the command line."""

import argparse
import json
import multiprocessing
import os
import sys
from collections.abc import Callable
from functools import partial

from clientlists_desktop.cli import (
    account_keeping,
    campaigning,
    consenting,
    drafting,
    journaling,
    printing,
    trashing,
)
from clientlists_desktop.cli.acting import actor_of, may
from clientlists_desktop.cli.arguments import parse
from clientlists_desktop.cli.campaigning import channel_named
from clientlists_desktop.cli.consenting import confirmation
from clientlists_desktop.cli.running import DONE, confirm, own, run
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import CHANNELS, Channel, channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.core.names import as_text
from clientlists_desktop.core.phones.rule import TwoWays, country_code_of
from clientlists_desktop.operations.consent.proof_files import check_proofs
from clientlists_desktop.operations.imports import file_import, rejects_report
from clientlists_desktop.operations.imports.sample_files import save_sample
from clientlists_desktop.operations.lists import creation, list_export, manage
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target
from clientlists_desktop.operations.runtime.worker import trace_of
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.database import close_workspace
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.lists import lists, trash
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.imports.notices import too_big_notice
from clientlists_desktop.texts.imports.sample_notes import sample_notes
from clientlists_desktop.texts.lists.lists import list_uses
from clientlists_desktop.texts.lists.trash import trash_rule
from clientlists_desktop.texts.refusals import fault_text, refusal_text
from clientlists_desktop.texts.translation import english

FOUND_FAILED, WRONG_USAGE, REFUSED = 1, 2, 3
FAULT = 70
_USAGE = (
    Refusal.UNKNOWN_CHANNEL,
    Refusal.UNKNOWN_COUNTRY,
    Refusal.UNKNOWN_ENCODING,
    Refusal.NO_SUCH_COLUMN,
    Refusal.NO_SUCH_SHEET,
    Refusal.NO_SUCH_HEADER_ROW,
    Refusal.ANSWER_NEEDED,
    Refusal.OUT_OF_RANGE,
    Refusal.NO_WEEKDAY,
    Refusal.HOURS_REVERSED,
)
_INTERRUPTED, _PIPE_CLOSED = 130, 141


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; returns the exit status. Every fault of the program itself ends here."""
    multiprocessing.freeze_support()
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a name's letters must not end the program.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        status = _status_of(arguments)
        _flush()
    except BrokenPipeError:
        _print_no_more()
        return _PIPE_CLOSED
    return status


def _status_of(arguments: list[str] | None) -> int:
    try:
        return _run_verb(parse(arguments))
    except BrokenPipeError:
        raise
    except Exception as error:
        print(f"clientlists: {fault_text(english)}", file=sys.stderr)
        print(trace_of(error), file=sys.stderr)
        return FAULT


def _run_verb(options: argparse.Namespace) -> int:
    try:
        return _VERBS[options.verb](options)
    except Refused as error:
        if getattr(options, "json", False) or getattr(options, "rows", False):
            print(json.dumps({"refused": printing.refusal_json(error)}))
        print(f"clientlists: {refusal_text(error, english)}", file=sys.stderr)
        return WRONG_USAGE if error.reason in _USAGE else REFUSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    finally:
        close_workspace()


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _print_no_more() -> None:
    """Let what is left to print go nowhere: Python writes it out when it ends, and complains."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())


def _check(options: argparse.Namespace) -> int:
    workspace = options.workspace
    if options.report is not None:
        # Before a long check, not after it.
        never = [workspace, options.file]
        check_target(options.report, WORKBOOK_OR_TEXT, overwrite=options.force, never=never)
    actor_of(options)
    with own(workspace) as owner:
        file = _import(options, owner)
        kept = False
        try:
            if options.report is not None:
                words = printing.report_words()
                job = partial(rejects_report.save_report, overwrite=options.force)
                run(job, workspace, file.id, options.report, words, actor_of(options), show=options)
            if options.rows:
                printing.print_rows(file, rows.every_row(file))
            if options.json or options.rows:
                draft = {"draft": file.id} if options.keep else {}
                print(printing.encoded({**printing.balance_json(file), **draft}))
            else:
                printing.print_check(file)
                if options.keep:
                    print(f"Kept as draft {file.id}.")
            kept = options.keep
        finally:
            if not kept:
                run(creation.discard_draft, workspace, file.id, actor_of(options))
    return FOUND_FAILED if file.balance.failed else DONE


def _create(options: argparse.Namespace) -> int:
    creation.valid_name(options.name)
    consent = confirmation(options)
    # Before a long check, not after it.
    check_proofs(consent)
    actor_of(options)
    with own(options.workspace) as owner:
        run(creation.discard_abandoned_drafts, options.workspace)
        if not lists.is_name_free(options.name):
            raise Refused(Refusal.NAME_TAKEN, name=options.name)
        if options.draft is None:
            file = _import(options, owner)
        else:
            drafts.adopt(options.draft, owner.token)
            file = drafts.get_checked_file(options.draft)
        try:
            if options.strict and file.balance.failed:
                raise Refused(Refusal.SOME_FAILED, file=file.source.name, seen=file.balance.failed)
            made = creation.create_list(file.id, options.name, consent, actor_of(options))
        except BaseException:
            if options.draft is None:
                run(creation.discard_draft, options.workspace, file.id, actor_of(options))
            raise
    if options.json:
        result = {**printing.balance_json(file), "list": made.name, "clients": made.clients}
        print(printing.encoded(result))
    else:
        printing.print_check(file)
        print(f"List “{made.name}” made with {printing.counted('%Ln client(s)', made.clients)}.")
    return DONE


def _lists(options: argparse.Namespace) -> int:
    may(options, Permission.VIEW_LISTS)
    printing.print_lists(lists.all_lists(), as_json=options.json)
    return DONE


def _show(options: argparse.Namespace) -> int:
    may(options, Permission.VIEW_LISTS)
    summary = lists.find_list(options.name)
    printing.print_list(summary, consents.consent_of(summary.id), as_json=options.json)
    return DONE


def _rename(options: argparse.Namespace) -> int:
    actor = may(options, Permission.MAKE_LISTS)
    found = lists.find_list(options.name)
    manage.rename_list(found.id, options.new_name, actor)
    return DONE


def _export(options: argparse.Namespace) -> int:
    actor = may(options, Permission.EXPORT_LISTS)
    found = lists.find_list(options.name)
    address = address_name(found.channel, english)
    job = partial(list_export.export_list, overwrite=options.force, address_name=address)
    done = run(job, options.workspace, found.id, options.out, actor, show=options)
    print(f"{printing.counted('%Ln client(s)', done.clients)} written to {done.path}.")
    if done.replaced:
        print(f"{done.replaced:,} characters that no workbook can hold were replaced.")
    if done.too_big:
        print("note: " + too_big_notice(english))
    return DONE


def _delete(options: argparse.Namespace) -> int:
    actor = may(options, Permission.DELETE_LISTS)
    found = lists.find_list(options.name)
    if uses := campaigns.campaigns_of_list(found.id):
        print("note: " + list_uses(uses, english), file=sys.stderr)
    if not options.yes:
        confirm(f"Delete “{found.name}” with {printing.counted('%Ln client(s)', found.clients)}?")
    manage.delete_list(found.id, actor)
    print(trash_rule(trash.trash_days(), english))
    return DONE


def _sample(options: argparse.Namespace) -> int:
    channel = channel_named(options.channel)
    address = address_name(channel, english)
    notes = sample_notes(channel, english)
    save_sample(channel.code, options.out, address, notes, overwrite=options.force)
    return DONE


def _channels(options: argparse.Namespace) -> int:
    printing.print_channels(CHANNELS, as_json=options.json)
    return DONE


def _clients(options: argparse.Namespace) -> int:
    return campaigning.clients_verb(options, _import_clients)


def _import_clients(
    options: argparse.Namespace, owner: Owner, project_id: int, channel_code: str
) -> CheckedFile:
    return _read(options, owner, channel_of(channel_code), project_id)


def _import(options: argparse.Namespace, owner: Owner) -> CheckedFile:
    return _read(options, owner, channel_named(options.channel), None)


def _read(
    options: argparse.Namespace, owner: Owner, channel: Channel, project_id: int | None
) -> CheckedFile:
    country = options.country.upper() if options.country else None
    if country:
        country_code_of(country)
    choices = Choices(
        country=country,
        two_ways=TwoWays(options.two_ways),
        leave_out_unlikely=options.leave_out_unlikely,
        layout_options=LayoutOptions(
            options.encoding,
            options.delimiter,
            options.sheet,
            options.header_row,
            options.address_column,
            tuple(options.rename),
            tuple(options.leave_out),
        ),
        duplicates=_duplicates(options, channel),
        clients=project_id is not None,
    )
    try:
        file: CheckedFile = run(
            partial(file_import.import_file, project_id=project_id),
            options.workspace,
            options.file,
            channel.code,
            choices,
            actor_of(options),
            owner.token,
            show=options,
            retry={"careful": True},
        )
    except Refused as error:
        error.facts.setdefault("file", as_text(options.file.name))
        raise
    return file


def _duplicates(options: argparse.Namespace, channel: Channel) -> DuplicateOptions:
    left_out = [lists.find_list(name) for name in options.not_in]
    if options.not_in_last_days is not None:
        left_out += lists.lists_of_last_days(channel.code, options.not_in_last_days)
    return DuplicateOptions(
        KeepPolicy(options.duplicates), tuple(dict.fromkeys(one.id for one in left_out))
    )


_VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "create": _create,
    "lists": _lists,
    "show": _show,
    "rename": _rename,
    "export": _export,
    "delete": _delete,
    "sample": _sample,
    "channels": _channels,
    "clients": _clients,
    **drafting.VERBS,
    **trashing.VERBS,
    **campaigning.VERBS,
    **account_keeping.VERBS,
    **consenting.VERBS,
    **journaling.VERBS,
}
