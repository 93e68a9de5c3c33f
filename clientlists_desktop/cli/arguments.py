"""What the command line understands."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from clientlists_desktop import __version__
from clientlists_desktop.cli.account_arguments import add_account_verbs
from clientlists_desktop.cli.campaign_arguments import add_campaign_verbs
from clientlists_desktop.cli.consent_arguments import add_consent_verbs, add_evidence
from clientlists_desktop.cli.journaling import add_journal_verb
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.duplicates import KeepPolicy
from clientlists_desktop.core.layouts.layout_options import MAX_HEADER_ROW, NO_HEADER, can_delimit
from clientlists_desktop.core.names import as_text
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.core.zones.zones import read_zone
from clientlists_desktop.paths import WORKSPACE_VARIABLE, default_workspace

_MOST_DAYS = 36_500
_OF_A_FILE = {
    "channel": "--channel",
    "country": "--country",
    "two_ways": "--two-ways",
    "encoding": "--encoding",
    "delimiter": "--delimiter",
    "sheet": "--sheet",
    "header_row": "--header-row",
    "address_column": "--address-column",
    "leave_out": "--leave-out",
    "rename": "--rename",
    "leave_out_unlikely": "--leave-out-unlikely",
    "duplicates": "--duplicates",
    "not_in": "--not-in",
    "not_in_last_days": "--not-in-last-days",
}
"""Options that say how a file is read: a draft was read already."""


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Understand the arguments; ends the program with status 2 when they are wrong."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    if options.verb == "create":
        _check_source(parser, options)
    return options


def _check_source(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Refuse a list of nothing, or of both a file and a draft."""
    if options.draft is None:
        if options.file is None or options.channel is None:
            parser.error("create: FILE and --channel are needed, or --draft")
        return
    if options.file is not None:
        parser.error("create: either FILE or --draft")
    unread = argparse.ArgumentParser()
    _add_reading(unread)
    as_nothing_given = unread.parse_args([])
    for key, option in _OF_A_FILE.items():
        if getattr(options, key) != getattr(as_nothing_given, key, None):
            parser.error(f"create: {option} is for a FILE, the draft was read already")


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
        epilog="Exit status: 0 done, 1 check found failed rows or the journal does not hold, "
        "2 wrong usage, 3 refused, "
        "70 a fault of the program itself.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--workspace",
        type=Path,
        default=default_workspace(),
        help=f"the database of lists (or set {WORKSPACE_VARIABLE}); default: %(default)s",
    )
    parser.add_argument(
        "--account", type=_text, help="for whom to act; default: the account of the system's user"
    )
    parser.add_argument(
        "--password-fd", type=_descriptor, metavar="N",
        help="file descriptor to read the password from; else the keyring or the terminal",
    )  # fmt: skip
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    check = verbs.add_parser("check", help="check a file; nothing is stored without --keep")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--channel", type=_text, required=True, help="telephony, telegram …")
    _add_reading(check)
    check.add_argument("--keep", action="store_true", help="keep what was read as a draft")
    check.add_argument("--rows", action="store_true", help="one JSON object a row (implies --json)")
    check.add_argument("--report", type=Path, help="save failed and duplicate rows (.xlsx or .csv)")
    check.add_argument("--force", action="store_true", help="replace an existing report")

    create = verbs.add_parser("create", help="make a list of a file's or a draft's ready rows")
    create.add_argument("file", type=Path, metavar="FILE", nargs="?")
    create.add_argument("--channel", type=_text, help="of the FILE: telephony, telegram …")
    create.add_argument("--draft", type=_number, help="make it of this draft instead of a FILE")
    _add_reading(create)
    create.add_argument("--name", type=_text, required=True, help="the list's name")
    create.add_argument(
        "--consent", type=_text, required=True, help="the statement of consent, stored as proof"
    )
    add_evidence(create, _text)
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
    delete = verbs.add_parser("delete", help="put a list into the trash")
    delete.add_argument("name", type=_text)
    delete.add_argument("--yes", action="store_true", help="do not ask")
    sample = verbs.add_parser("sample", help="write a sample file of a channel")
    sample.add_argument("--channel", type=_text, required=True)
    sample.add_argument("out", type=Path, metavar="OUT")
    sample.add_argument("--force", action="store_true", help="replace an existing file")
    channels = verbs.add_parser("channels", help="show all channels")
    channels.add_argument("--json", action="store_true")
    _add_drafts(verbs)
    add_consent_verbs(verbs, _text)
    _add_trash(verbs)
    add_campaign_verbs(verbs, _text, _add_reading)
    add_account_verbs(verbs, _text, _descriptor)
    add_journal_verb(verbs, _text, _number)
    return parser


def _add_drafts(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verbs of drafts."""
    drafts = verbs.add_parser("drafts", help="show the drafts that wait")
    drafts.add_argument("--json", action="store_true")
    fix = _add_draft(verbs, "fix", "mend all rows of a reason, as far as it can be proved")
    fix.add_argument("--all", type=_reason, required=True, metavar="REASON", dest="reason")
    fix.add_argument("--list", action="store_true", help="show what can be mended, change nothing")
    fix.add_argument(
        "--country", type=_text, help="read the numbers as those of this country, like RU"
    )
    fix.add_argument(
        "--shape", type=_text, default="", help="only numbers written so, like 8 (###) ###-##-##"
    )
    fix.add_argument(
        "--zone", type=_meaning, action="append", default=[], metavar="SEEN=ZONE",
        help="what a text in the zone column means, like MSK=Europe/Moscow",
    )  # fmt: skip
    fix.add_argument("--column", type=_text, default="", help="where the misplaced address stands")
    _add_draft(verbs, "undo", "take back the last step")
    _add_draft(verbs, "redo", "make the step again that was undone last")
    steps = _add_draft(verbs, "steps", "show what was mended")
    steps.add_argument("--json", action="store_true")
    corrections = _add_draft(verbs, "corrections", "save the failed rows for a colleague")
    corrections.add_argument("out", type=Path, metavar="OUT.xlsx")
    corrections.add_argument("--force", action="store_true", help="replace an existing file")
    merge = _add_draft(verbs, "merge", "bring corrected rows back")
    merge.add_argument("file", type=Path, metavar="FILE")
    discard = _add_draft(verbs, "discard", "drop a draft")
    discard.add_argument("--yes", action="store_true", help="do not ask")


def _add_trash(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verbs of the trash."""
    trash = verbs.add_parser("trash", help="show, restore and erase deleted lists")
    actions = trash.add_subparsers(dest="action", required=True, metavar="ACTION")
    shown = actions.add_parser("list", help="show the deleted lists")
    shown.add_argument("--json", action="store_true")
    restored = actions.add_parser("restore", help="bring a deleted list back")
    erased = actions.add_parser("erase", help="erase a deleted list for good")
    erased.add_argument("--yes", action="store_true", help="do not ask for the name")
    for parser in (restored, erased):
        parser.add_argument("name", type=_text, metavar="NAME")
        parser.add_argument(
            "--id", type=_number, metavar="N",
            help="which of several of this name; the one that was deleted last when not given",
        )  # fmt: skip


def _add_draft(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", verb: str, meaning: str
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(verb, help=meaning)
    parser.add_argument("draft", type=_number, metavar="DRAFT")
    return parser


def _number(text: str, most: int = (1 << 53) - 1) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= most):
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 1 to {most}")
    return int(text)


def _descriptor(text: str) -> int:
    return 0 if text == "0" else _number(text, 1 << 20)


def _days(text: str) -> int:
    return _number(text, _MOST_DAYS)


def _header_row(text: str) -> int:
    return NO_HEADER if text == "0" else _number(text, MAX_HEADER_ROW)


def _delimiter(text: str) -> str:
    delimiter = {"tab": "\t", "\\t": "\t"}.get(text.lower(), text)
    if not can_delimit(delimiter):
        raise argparse.ArgumentTypeError(f"“{as_text(text)}” is no delimiter, like ; or tab")
    return delimiter


def _renaming(text: str) -> tuple[str, str]:
    column, _, name = _text(text).rpartition("=")
    if not column or not name.strip():
        raise argparse.ArgumentTypeError(f"“{text}” is not like B=City")
    return column, name.strip()


def _reason(text: str) -> Reason:
    try:
        return Reason(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is no reason; check --json shows them"
        ) from None


def _meaning(text: str) -> tuple[str, str]:
    seen, _, zone = _text(text).rpartition("=")
    if not seen or not zone or read_zone(zone) is None:
        raise argparse.ArgumentTypeError(f"“{text}” is not like MSK=Europe/Moscow")
    return seen, zone


def _add_reading(parser: argparse.ArgumentParser) -> None:
    """Add how a file is read."""
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
    parser.add_argument(
        "--delimiter", type=_delimiter, help="of a text file: one character, or “tab”"
    )
    parser.add_argument("--sheet", type=_text, help="the one sheet to read")
    parser.add_argument(
        "--header-row", type=_header_row, metavar="N", help="row of the header; 0 for none"
    )
    parser.add_argument(
        "--address-column", type=_text, metavar="COLUMN",
        help="column of the phone numbers or client IDs, by its name or letter",
    )  # fmt: skip
    parser.add_argument(
        "--leave-out", type=_text, action="append", default=[], metavar="COLUMN",
        help="do not read this column; may be given again",
    )  # fmt: skip
    parser.add_argument(
        "--rename", type=_renaming, action="append", default=[], metavar="COLUMN=NAME",
        help="give a column another name; may be given again",
    )  # fmt: skip
    parser.add_argument(
        "--leave-out-unlikely", action="store_true", help="fail numbers in no known range"
    )
    parser.add_argument(
        "--duplicates",
        choices=[keep.value for keep in KeepPolicy],
        default=KeepPolicy.SAME_ROW.value,
        help="which rows repeat one another: equal ones, or those of one address, of which the "
        "first, the last or the fullest is kept; default: %(default)s",
    )
    parser.add_argument(
        "--not-in", type=_text, action="append", default=[], metavar="LIST",
        help="leave out the clients of this list; may be given again",
    )  # fmt: skip
    parser.add_argument(
        "--not-in-last-days", type=_days, metavar="N",
        help="leave out the clients of all lists of the channel made in the last N days",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object")
