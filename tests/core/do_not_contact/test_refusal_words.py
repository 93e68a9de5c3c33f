"""Which results of a dialer are refusals."""

import pytest

from clientlists_desktop.core.do_not_contact.entries import BlockReason
from clientlists_desktop.core.do_not_contact.refusal_words import read_refusal


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Do not call", BlockReason.ASKED),
        ("DO_NOT_CALL", BlockReason.ASKED),
        ("STOP", BlockReason.ASKED),
        ("Просил не звонить", BlockReason.ASKED),
        ("Wrong person", BlockReason.WRONG_PERSON),
        ("не тот человек", BlockReason.WRONG_PERSON),
        ("Жалоба", BlockReason.COMPLAINT),
        ("", None),
        ("no answer", None),
        ("asked to stop by tomorrow", None),
        ("not wrong person", None),
    ],
)
def test_only_a_whole_cell_is_a_refusal(cell, reason):
    assert read_refusal(cell) is reason
