"""What the command line understands of consent."""

import argparse
from collections.abc import Callable
from pathlib import Path

from clientlists_desktop.core.consent import LegalBasis

_BASES = tuple(basis.value.replace("_", "-") for basis in LegalBasis)


def add_evidence(parser: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    """Add what is kept beside the statement itself."""
    parser.add_argument(
        "--basis", choices=_BASES, default=_BASES[0],
        help="legal basis, GDPR article 6 (1); default: %(default)s",
    )  # fmt: skip
    parser.add_argument("--collected", type=text, default="", help="how the consent was collected")
    parser.add_argument(
        "--proof", type=Path, action="append", default=[], metavar="FILE",
        help="a file that proves the consent, stored whole, 10 MB at most; may be given again",
    )  # fmt: skip


def add_consent_verbs(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", text: Callable[[str], str]
) -> None:
    """Add the verbs of the records of consent."""
    consent = verbs.add_parser(
        "consent",
        help="show the evidence of consent, also of lists that are gone",
        description="Shows the evidence of consent, also of lists that are deleted or erased. "
        "The sheet for a regulator is saved as PDF in the window, on its Consent page.",
    )
    actions = consent.add_subparsers(dest="action", required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="show all records, newest first")
    listed.add_argument("--json", action="store_true")
    shown = actions.add_parser("show", help="show one record whole")
    shown.add_argument(
        "record", type=text, metavar="NAME|ID",
        help="a list’s name, for its newest record, or a record’s ID, which goes first",
    )  # fmt: skip
    shown.add_argument("--json", action="store_true")
