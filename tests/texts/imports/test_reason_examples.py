"""Every reason has an example, in which the rules themselves find it."""

import pytest

from clientlists_desktop.core.findings import Reason, Severity, severity_of
from clientlists_desktop.texts.imports.reason_examples import (
    EXAMPLES,
    finding_of,
    findings_in,
    rewritten,
)

NOT_OF_A_CELL = {
    Reason.DUPLICATE_ROW, Reason.IN_LIST, Reason.HIDDEN_ROW, Reason.HEADER_ROW, Reason.EXTRA_CELLS,
    Reason.DO_NOT_CONTACT, Reason.MARKED_ROW,
}  # fmt: skip


def test_every_reason_has_an_example() -> None:
    assert set(EXAMPLES) == set(Reason)


@pytest.mark.parametrize("reason", [one for one in Reason if one not in NOT_OF_A_CELL])
def test_the_wrong_cell_has_the_reason_and_the_right_one_has_none(reason: Reason) -> None:
    assert [found.code for found in findings_in(EXAMPLES[reason])] == [reason]
    assert findings_in(rewritten(EXAMPLES[reason])) == []


@pytest.mark.parametrize("reason", [one for one in Reason if severity_of(one) is Severity.REPAIRED])
def test_the_right_cell_of_a_repair_is_what_becomes_of_it(reason: Reason) -> None:
    assert finding_of(reason).after == EXAMPLES[reason].right


@pytest.mark.parametrize("reason", sorted(NOT_OF_A_CELL))
def test_what_no_cell_makes_wrong_is_right_by_itself(reason: Reason) -> None:
    assert findings_in(EXAMPLES[reason]) == []
    assert finding_of(reason).code is reason
