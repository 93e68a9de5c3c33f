"""The command line as a whole: its parser, its exit codes and the one handler of faults."""

import argparse
import multiprocessing
import os
import sys
import time
from pathlib import Path

from clientlists_desktop import __version__, log
from clientlists_desktop.cli import (
    accounts,
    backups,
    campaigns,
    clients,
    consent,
    doctor,
    drafts,
    imports,
    journal,
    lists,
    trash,
)
from clientlists_desktop.cli.runtime.arguments import Parser, descriptor, text
from clientlists_desktop.cli.runtime.exit_codes import Exit, exit_code_of
from clientlists_desktop.cli.runtime.output import (
    OutputFailed,
    flush,
    print_error,
    print_json,
    refusal_json,
)
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.backups.backup import LATER, back_up_daily
from clientlists_desktop.operations.runtime.worker import trace_of
from clientlists_desktop.operations.workspaces import finish_move
from clientlists_desktop.paths import WORKSPACE_VARIABLE, default_workspace
from clientlists_desktop.safe_file import remove_noted_leftovers
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.backups import no_backup_warning
from clientlists_desktop.texts.refusals import fault_text, refusal_text
from clientlists_desktop.texts.translation import english
from clientlists_desktop.texts.workspace_refusals import bad_note_text


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    parser = Parser(
        prog="clientlists",
        description="Check spreadsheets and make client lists from them.",
        epilog="Exit status: 0 success, 1 failed rows were found or the journal is not intact, "
        "2 wrong usage, 3 refused, 70 an error in the program itself, 74 the output could not be "
        "written.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--workspace", type=Path, default=default_workspace(_report_bad_note),
        help=f"the database of lists (or set {WORKSPACE_VARIABLE}); default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--account", type=text, help="the account to act as; default: the system user’s account"
    )
    parser.add_argument(
        "--password-fd", type=descriptor, metavar="N",
        help="file descriptor to read the password from; default: the keyring, then the terminal",
    )  # fmt: skip
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for noun in (
        imports,
        lists,
        drafts,
        consent,
        trash,
        clients,
        campaigns,
        accounts,
        journal,
        backups,
        doctor,
    ):
        noun.add_verbs(verbs)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one verb and return the exit code. Every fault of the program itself ends here."""
    multiprocessing.freeze_support()
    _open_closed_descriptors()
    log.start(log.Program.COMMAND)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show the letters of a name must not end the program.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        try:
            return _run(arguments)
        finally:
            # Also after a page of help, which ends the program.
            flush()
    except BrokenPipeError:
        _discard_output()
        return Exit.PIPE_CLOSED
    except OutputFailed as error:
        print_error(
            f"clientlists: The output could not be written: {error}. Free some space or send the "
            "output elsewhere. What the command did before that stays done."
        )
        _discard_output()
        return Exit.OUTPUT_FAILED


def _run(arguments: list[str] | None) -> int:
    try:
        parser = build_parser()
        options = parser.parse_args(arguments)
        remove_noted_leftovers()
        options.workspace = finish_move(options.workspace)
        return _run_verb(parser, options)
    except (BrokenPipeError, OutputFailed):
        raise
    except Exception as error:
        print_error(f"clientlists: {fault_text(english)}")
        log.fault(trace_of(error))
        for line in trace_of(error).splitlines():
            print_error(line)
        return Exit.FAULT


def _run_verb(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    options.workspace = workspace = Workspace(options.workspace)
    started = time.monotonic()
    try:
        if not options.reads:
            _back_up_daily(workspace)
        status: int = options.run(options) or Exit.DONE
        seconds = time.monotonic() - started
        log.record(log.Event.VERB_ENDED, verb=options.run, status=status, seconds=seconds)
        return status
    except argparse.ArgumentError as error:
        parser.error(str(error))
    except Refused as error:
        log.record(log.Event.REFUSED, verb=options.run, reason=error.reason)
        if getattr(options, "json", False) or getattr(options, "rows", False):
            print_json({"refused": refusal_json(error)})
        print_error(f"clientlists: {refusal_text(error, english)}")
        return exit_code_of(error)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    finally:
        workspace.close()


def _open_closed_descriptors() -> None:
    """Open what is closed of input, output and errors, or the next file would take its place."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)


def _report_bad_note(note: Path) -> None:
    log.record(log.Event.BAD_NOTE)
    print_error(f"clientlists: {bad_note_text(note, english)}")


def _back_up_daily(workspace: Workspace) -> None:
    """Make the backup of the day before the first change; a verb is not stopped by one that fails.

    What is wrong with the workspace itself the verb will say.
    """
    if not workspace.path.exists():
        return
    refused = back_up_daily(workspace)
    if refused is not None and refused.reason in LATER:
        print_error(f"clientlists: {no_backup_warning(refused, english)}")


def _discard_output() -> None:
    """Discard unprinted output, or Python would write it when it ends, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
