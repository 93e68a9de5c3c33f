"""What the command line understands."""

import argparse
from pathlib import Path

from clientlists_desktop import __version__
from clientlists_desktop.core.names import as_text
from clientlists_desktop.core.phones import TwoWays
from clientlists_desktop.paths import WORKSPACE_VARIABLE, default_workspace


def _text(argument: str) -> str:
    if as_text(argument) != argument:
        raise argparse.ArgumentTypeError(
            f"“{as_text(argument)}” is no valid text; write it in the encoding of this terminal"
        )
    return argument


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    parser = argparse.ArgumentParser(
        prog="clientlists",
        description="Checks spreadsheets and makes client lists of them.",
        epilog="Exit status: 0 done, 1 check found failed rows, 2 wrong usage, 3 refused, "
        "70 a fault of the program itself.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--workspace",
        type=Path,
        default=default_workspace(),
        help=f"the database of lists (or set {WORKSPACE_VARIABLE}); default: %(default)s",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    check = verbs.add_parser("check", help="check a file; nothing is stored")
    _add_file(check)
    check.add_argument("--rows", action="store_true", help="one JSON object a row (implies --json)")
    check.add_argument("--report", type=Path, help="save failed and duplicate rows (.xlsx or .csv)")
    check.add_argument("--force", action="store_true", help="replace an existing report")

    create = verbs.add_parser("create", help="make a list of a file's ready rows")
    _add_file(create)
    create.add_argument("--name", type=_text, required=True, help="the list's name")
    create.add_argument(
        "--consent", type=_text, required=True, help="the statement of consent, stored as proof"
    )
    create.add_argument("--strict", action="store_true", help="make no list when any row failed")

    lists = verbs.add_parser("lists", help="show all lists")
    lists.add_argument("--json", action="store_true")
    show = verbs.add_parser("show", help="show one list")
    show.add_argument("name", type=_text)
    show.add_argument("--json", action="store_true")
    rename = verbs.add_parser("rename", help="give a list another name")
    rename.add_argument("name", type=_text)
    rename.add_argument("new_name", type=_text, metavar="NEW")
    export = verbs.add_parser("export", help="download a list as XLSX")
    export.add_argument("name", type=_text)
    export.add_argument("out", type=Path, metavar="OUT.xlsx")
    export.add_argument("--force", action="store_true", help="replace an existing file")
    delete = verbs.add_parser("delete", help="delete a list")
    delete.add_argument("name", type=_text)
    delete.add_argument("--yes", action="store_true", help="do not ask")
    sample = verbs.add_parser("sample", help="write a sample file of a channel")
    sample.add_argument("--channel", type=_text, required=True)
    sample.add_argument("out", type=Path, metavar="OUT")
    sample.add_argument("--force", action="store_true", help="replace an existing file")
    channels = verbs.add_parser("channels", help="show all channels")
    channels.add_argument("--json", action="store_true")
    return parser


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--channel", type=_text, required=True, help="telephony, telegram …")
    parser.add_argument(
        "--country", type=_text, help="country of numbers without a country code, like RU"
    )
    parser.add_argument(
        "--two-ways",
        choices=[choice.value for choice in TwoWays],
        default=TwoWays.FAIL.value,
        help="numbers that are valid in two readings; default: %(default)s",
    )
    parser.add_argument("--encoding", type=_text, help="of a text file; found out when not given")
    parser.add_argument("--header", choices=("yes", "no"), help="whether row 1 names the columns")
    parser.add_argument(
        "--leave-out-unlikely", action="store_true", help="fail numbers in no known range"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
