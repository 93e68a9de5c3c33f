"""The command in a process of its own: `clientlists`, or `python -m clientlists_desktop.cli`."""

import signal
import sys


def main() -> int:
    """Run the verb that was typed and return the exit code.

    Until a verb is run, Ctrl+C ends the process at once and without a word, since there is nothing
    to put in order; that takes effect before most of the program is imported.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from clientlists_desktop.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
