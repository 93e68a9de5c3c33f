"""The verbs of the command line."""

import argparse
import json
import multiprocessing
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop import sentences
from clientlists_desktop.cli import printing
from clientlists_desktop.cli.arguments import build_parser
from clientlists_desktop.core.channels import CHANNELS, Channel, channel_of
from clientlists_desktop.core.checking import Choices
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists import CheckedFile, Progress
from clientlists_desktop.core.names import as_text
from clientlists_desktop.core.phones import TwoWays, country_code_of
from clientlists_desktop.operations import creating, exporting, importing, keeping, reporting
from clientlists_desktop.operations.actors import system_actor
from clientlists_desktop.operations.sampling import save_sample
from clientlists_desktop.operations.worker import Worker, trace_of
from clientlists_desktop.storage import lists, rows
from clientlists_desktop.storage.database import close_workspace, open_workspace
from clientlists_desktop.storage.locks import Owner

DONE, FOUND_FAILED, WRONG_USAGE, REFUSED = 0, 1, 2, 3
FAULT = 70
_USAGE = (Refusal.UNKNOWN_CHANNEL, Refusal.UNKNOWN_COUNTRY, Refusal.UNKNOWN_ENCODING)
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
        return _run_verb(build_parser().parse_args(arguments))
    except BrokenPipeError:
        raise
    except Exception as error:
        print(f"clientlists: {sentences.fault(sentences.english)}", file=sys.stderr)
        print(trace_of(error), file=sys.stderr)
        return FAULT


def _run_verb(options: argparse.Namespace) -> int:
    try:
        return _VERBS[options.verb](options)
    except Refused as error:
        if getattr(options, "json", False) or getattr(options, "rows", False):
            print(json.dumps({"refused": {"reason": error.reason, **error.facts}}))
        print(f"clientlists: {sentences.refusal(error, sentences.english)}", file=sys.stderr)
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
    with _owner(workspace) as owner:
        file = _import(options, owner)
        try:
            if options.report is not None:
                words = printing.report_words()
                job = partial(reporting.save_report, overwrite=options.force)
                _run(job, workspace, file.id, options.report, words, show=options)
            if options.rows:
                printing.print_rows(file, rows.every_row(file))
            if options.json or options.rows:
                print(json.dumps(printing.balance_json(file), ensure_ascii=False))
            else:
                printing.print_balance(file)
        finally:
            _run(creating.discard_draft, workspace, file.id)
    return FOUND_FAILED if file.balance.failed else DONE


def _create(options: argparse.Namespace) -> int:
    creating.valid_name(options.name)
    with _owner(options.workspace) as owner:
        _run(partial(creating.tidy, purge=False), options.workspace)
        if not lists.is_name_free(options.name):
            raise Refused(Refusal.NAME_TAKEN, name=options.name)
        file = _import(options, owner)
        try:
            if options.strict and file.balance.failed:
                raise Refused(Refusal.SOME_FAILED, file=file.source.name, seen=file.balance.failed)
            made = creating.create_list(file.id, options.name, options.consent, system_actor())
        except BaseException:
            _run(creating.discard_draft, options.workspace, file.id)
            raise
    if options.json:
        result = {**printing.balance_json(file), "list": made.name, "clients": made.clients}
        print(json.dumps(result, ensure_ascii=False))
    else:
        printing.print_balance(file)
        print(f"List “{made.name}” made with {made.clients:,} clients.")
    return DONE


def _lists(options: argparse.Namespace) -> int:
    open_workspace(options.workspace)
    printing.print_lists(lists.all_lists(), as_json=options.json)
    return DONE


def _show(options: argparse.Namespace) -> int:
    open_workspace(options.workspace)
    summary = lists.find_list(options.name)
    printing.print_list(summary, lists.consent_of(summary.id), as_json=options.json)
    return DONE


def _rename(options: argparse.Namespace) -> int:
    open_workspace(options.workspace)
    found = lists.find_list(options.name)
    keeping.rename_list(found.id, options.new_name, system_actor())
    return DONE


def _export(options: argparse.Namespace) -> int:
    open_workspace(options.workspace)
    found = lists.find_list(options.name)
    address = sentences.address_name(found.channel, sentences.english)
    job = partial(exporting.export_list, overwrite=options.force, address_name=address)
    done = _run(job, options.workspace, found.id, options.out, system_actor(), show=options)
    print(f"{done.clients:,} clients written to {done.path}.")
    if done.replaced:
        print(f"{done.replaced:,} characters that no workbook can hold were replaced.")
    return DONE


def _delete(options: argparse.Namespace) -> int:
    open_workspace(options.workspace)
    found = lists.find_list(options.name)
    if not options.yes:
        if not sys.stdin.isatty():
            raise Refused(Refusal.NOT_CONFIRMED)
        question = f"Delete “{found.name}” with {found.clients:,} clients? [y/N] "
        if input(question).strip().lower() not in ("y", "yes"):
            raise Refused(Refusal.NOT_CONFIRMED)
    keeping.delete_list(found.id, system_actor())
    return DONE


def _sample(options: argparse.Namespace) -> int:
    channel = _channel(options.channel)
    address = sentences.address_name(channel, sentences.english)
    notes = sentences.sample_notes(channel, sentences.english)
    save_sample(channel.code, options.out, address, notes, overwrite=options.force)
    return DONE


def _channels(options: argparse.Namespace) -> int:
    printing.print_channels(CHANNELS, as_json=options.json)
    return DONE


def _owner(workspace: Path) -> Owner:
    open_workspace(workspace)
    return Owner(workspace)


def _import(options: argparse.Namespace, owner: Owner) -> CheckedFile:
    channel = _channel(options.channel)
    country = options.country.upper() if options.country else None
    if country:
        country_code_of(country)
    choices = Choices(
        country=country,
        two_ways=TwoWays(options.two_ways),
        leave_out_unlikely=options.leave_out_unlikely,
        header=None if options.header is None else options.header == "yes",
        encoding=options.encoding,
    )
    worker = Worker(
        importing.import_file,
        options.workspace,
        options.file,
        channel.code,
        choices,
        system_actor(),
        owner.token,
        retry={"careful": True},
    )
    try:
        file: CheckedFile = worker.wait(printing.progress_line())
    except Refused as error:
        error.facts.setdefault("file", as_text(options.file.name))
        raise
    return file


def _channel(code: str) -> Channel:
    try:
        return channel_of(code)
    except KeyError:
        raise Refused(Refusal.UNKNOWN_CHANNEL, seen=code) from None


def _run(function: Callable[..., Any], *args: Any, show: object = None) -> Any:
    on_progress: Callable[[Progress], None] | None = printing.progress_line() if show else None
    return Worker(function, *args).wait(on_progress)


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
}
