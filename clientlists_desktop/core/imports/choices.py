"""What a person chose for the check of one file."""

from dataclasses import dataclass

from clientlists_desktop.core.imports.duplicates import KEEP_FIRST, DuplicateOptions
from clientlists_desktop.core.layouts import DETECT, LayoutOptions
from clientlists_desktop.core.phones import TwoWays


@dataclass(frozen=True)
class Choices:
    """What a person chose for the check of one file.

    Attributes:
        country: region of numbers without a country code; None for none.
        suggested: region that is only offered: its numbers are counted among the failed rows.
        guess: suggest another region where the suggested one explains no failed row.
        leave_out_unlikely: fail numbers of the right length in no known range.
        opening: how the file is opened, as far as a person chose it.
        repeats: which of the rows that repeat one another is kept.
        clients: the rows are clients of a project: their fields are checked too.
    """

    country: str | None = None
    two_ways: TwoWays = TwoWays.FAIL
    suggested: str | None = None
    guess: bool = False
    leave_out_unlikely: bool = False
    duplicates: DuplicateOptions = KEEP_FIRST
    layout_options: LayoutOptions = DETECT
    clients: bool = False
