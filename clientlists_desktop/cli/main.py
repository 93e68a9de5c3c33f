"""The command line as a whole: its parser, its exit codes and the one handler of faults."""

import argparse
import os
import sys
from pathlib import Path

from clientlists_desktop import __version__, log
from clientlists_desktop.cli.runtime.arguments import Parser, descriptor, text
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.output import OutputFailed, flush, print_error
from clientlists_desktop.cli.runtime.verbs import add_complete_verbs, add_verbs
from clientlists_desktop.paths import WORKSPACE_VARIABLE, default_workspace
from clientlists_desktop.texts.translation import english
from clientlists_desktop.texts.workspace_refusals import bad_note_text


def build_parser(*, complete: bool = True) -> argparse.ArgumentParser:
    """Return the parser of all verbs.

    Args:
        complete: with the arguments of every verb; else those of the typed verb follow when it is
            parsed, so that the command imports nothing else.
    """
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
    (add_complete_verbs if complete else add_verbs)(parser)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one verb and return the exit code. Every fault of the program itself ends here."""
    if getattr(sys, "frozen", False):
        import multiprocessing

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
        parser = build_parser(complete=False)
        options = parser.parse_args(_renamed(sys.argv[1:] if arguments is None else arguments))
        # Here, because a page of help needs no database.
        from clientlists_desktop.cli.runtime.verb_run import run_verb

        # Nothing is open yet in a process that is only this command's, as it is in a program that
        # calls this function.
        return run_verb(parser, options, is_alone=arguments is None)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except (BrokenPipeError, OutputFailed):
        raise
    except Exception as error:
        from clientlists_desktop.operations.runtime.worker import trace_of
        from clientlists_desktop.texts.refusals import fault_text

        print_error(f"clientlists: {fault_text(english)}")
        log.fault(trace_of(error))
        for line in trace_of(error).splitlines():
            print_error(line)
        return Exit.FAULT


def _renamed(arguments: list[str]) -> list[str]:
    """Return the arguments with today's verb for a sample file, which was `sample` before.

    Scripts of that time go on working: `sample` of clients takes no `--channel`.
    """
    if "sample" in arguments and "clients" not in arguments[: arguments.index("sample")]:
        at = arguments.index("sample")
        if any(one.split("=")[0] == "--channel" for one in arguments[at:]):
            return [*arguments[:at], "sample-file", *arguments[at + 1 :]]
    return arguments


def _open_closed_descriptors() -> None:
    """Open what is closed of input, output and errors, or the next file would take its place."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)


def _report_bad_note(note: Path) -> None:
    log.record(log.LogEvent.BAD_NOTE)
    print_error(f"clientlists: {bad_note_text(note, english)}")


def _discard_output() -> None:
    """Discard unprinted output, or Python would write it when it ends, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
