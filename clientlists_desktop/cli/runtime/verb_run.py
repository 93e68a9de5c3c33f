"""Runs one verb: opens the workspace, backs it up before a change, and says what was refused."""

import argparse
import signal
import time

from clientlists_desktop import log, paths
from clientlists_desktop.cli.runtime.exit_codes import Exit, exit_code_of
from clientlists_desktop.cli.runtime.output import print_error, print_json, refusal_json
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.moved_workspace import finish_move
from clientlists_desktop.safe_file import remove_noted_leftovers
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.translation import english


def run_verb(
    parser: argparse.ArgumentParser, options: argparse.Namespace, *, is_alone: bool = False
) -> int:
    """Run the verb of these options and return the exit code.

    Args:
        is_alone: whether nothing else runs in this process, or has opened anything.
    """
    if is_alone and options.works:
        # Here, because most verbs that only show something need no process.
        from clientlists_desktop.operations.runtime.worker import SPARE

        SPARE.copy_this_process()
    # Not before: an interrupt while a process is copied would be swallowed by Python.
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    remove_noted_leftovers()
    _discard_pasted_tables()
    options.workspace = workspace = Workspace(finish_move(options.workspace))
    started = time.monotonic()
    try:
        if not options.reads:
            _back_up_daily(workspace)
        status: int = options.run(options) or Exit.DONE
        seconds = time.monotonic() - started
        log.record(log.LogEvent.VERB_ENDED, verb=options.run, status=status, seconds=seconds)
        return status
    except argparse.ArgumentError as error:
        parser.error(str(error))
    except Refused as error:
        from clientlists_desktop.texts.refusals import refusal_text

        log.record(log.LogEvent.REFUSED, verb=options.run, reason=error.reason)
        if getattr(options, "json", False) or getattr(options, "rows", False):
            print_json({"refused": refusal_json(error)})
        print_error(f"clientlists: {refusal_text(error, english)}")
        return exit_code_of(error)
    finally:
        workspace.close()


def _discard_pasted_tables() -> None:
    """Delete the tables that a killed window left, as the next window would."""
    folder = paths.pasted_folder()
    if folder.is_dir() and any(folder.iterdir()):
        from clientlists_desktop.operations.pasted_tables import discard_stale_tables

        discard_stale_tables(folder)


def _back_up_daily(workspace: Workspace) -> None:
    """Make the backup of the day before the first change; a verb is not stopped by one that fails.

    What is wrong with the workspace itself the verb will say.
    """
    if not workspace.path.exists():
        return
    from clientlists_desktop.operations.backups.backup import LATER, back_up_daily
    from clientlists_desktop.texts.backups import no_backup_warning

    refused = back_up_daily(workspace)
    if refused is not None and refused.reason in LATER:
        print_error(f"clientlists: {no_backup_warning(refused, english)}")
