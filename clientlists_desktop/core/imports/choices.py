"""What a person chose for the check of one file."""

from dataclasses import dataclass

from clientlists_desktop.core.imports.duplicates import KEEP_FIRST, DuplicateOptions
from clientlists_desktop.core.layouts import DETECT, LayoutOptions
from clientlists_desktop.core.phones import TwoWays


@dataclass(frozen=True)
class Choices:
    """What a person chose for the check of one file.

    Attributes:
        country: region of numbers without a country code.
        suggested: region that is only offered; the failed rows that it would explain are counted.
        guess: whether to suggest another region if the suggested one explains no failed row.
        leave_out_unlikely: whether to fail numbers of the right length that no known range holds.
        layout_options: the part of the layout that was set by hand.
        clients: whether the rows are clients of a project, whose fields are checked too.
    """

    country: str | None = None
    two_ways: TwoWays = TwoWays.FAIL
    suggested: str | None = None
    guess: bool = False
    leave_out_unlikely: bool = False
    duplicates: DuplicateOptions = KEEP_FIRST
    layout_options: LayoutOptions = DETECT
    clients: bool = False
