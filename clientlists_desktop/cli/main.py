"""The command line as a whole: its parser, its exit codes and the one handler of faults."""

import argparse
import json
import multiprocessing
import os
import sys
from pathlib import Path

from clientlists_desktop import __version__
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
from clientlists_desktop.cli.runtime.arguments import descriptor, text
from clientlists_desktop.cli.runtime.exit_codes import Exit, exit_code_of
from clientlists_desktop.cli.runtime.output import refusal_json
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.backups.backup import LATER, back_up_daily
from clientlists_desktop.operations.runtime.worker import trace_of
from clientlists_desktop.paths import WORKSPACE_VARIABLE, default_workspace
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.backups import no_backup_warning
from clientlists_desktop.texts.refusals import fault_text, refusal_text
from clientlists_desktop.texts.translation import english


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    parser = argparse.ArgumentParser(
        prog="clientlists",
        description="Check spreadsheets and make client lists from them.",
        epilog="Exit status: 0 success, 1 failed rows were found or the journal is not intact, "
        "2 wrong usage, 3 refused, 70 an error in the program itself.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--workspace", type=Path, default=default_workspace(),
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
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show the letters of a name must not end the program.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = _run(arguments)
        _flush()
    except BrokenPipeError:
        _discard_output()
        return Exit.PIPE_CLOSED
    return code


def _run(arguments: list[str] | None) -> int:
    try:
        parser = build_parser()
        return _run_verb(parser, parser.parse_args(arguments))
    except BrokenPipeError:
        raise
    except Exception as error:
        print(f"clientlists: {fault_text(english)}", file=sys.stderr)
        print(trace_of(error), file=sys.stderr)
        return Exit.FAULT


def _run_verb(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    options.workspace = workspace = Workspace(options.workspace)
    try:
        if not options.reads:
            _back_up_daily(workspace)
        return options.run(options) or Exit.DONE
    except argparse.ArgumentError as error:
        parser.error(str(error))
    except Refused as error:
        if getattr(options, "json", False) or getattr(options, "rows", False):
            print(json.dumps({"refused": refusal_json(error)}))
        print(f"clientlists: {refusal_text(error, english)}", file=sys.stderr)
        return exit_code_of(error)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    finally:
        workspace.close()


def _back_up_daily(workspace: Workspace) -> None:
    """Make the backup of the day before the first change; a verb is not stopped by one that fails.

    What is wrong with the workspace itself the verb will say.
    """
    if not workspace.path.exists():
        return
    refused = back_up_daily(workspace)
    if refused is not None and refused.reason in LATER:
        print(f"clientlists: {no_backup_warning(refused, english)}", file=sys.stderr)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _discard_output() -> None:
    """Discard unprinted output, or Python would write it when it ends, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
