"""What a column of numbers as a whole says about each of them."""

from dataclasses import dataclass

ANY_COUNTRY = "*"
"""Beside regions: every number without a plus has to wait unless it has the code of one of them."""


@dataclass(frozen=True)
class ColumnJudgement:
    """What the column as a whole says about each of its numbers.

    Attributes:
        awaited: regions of which one may be the country of the file, or ANY_COUNTRY. Until a person
            has said which, numbers without a plus that are valid in one of them fail.
        is_national: most of its numbers are written as the chosen country's own, so a valid reading
            as such needs no further proof.
        examples: few of its numbers look like examples, so these only fill the field.
    """

    awaited: tuple[str, ...] = ()
    is_national: bool = False
    examples: bool = False


NO_JUDGEMENT = ColumnJudgement()
