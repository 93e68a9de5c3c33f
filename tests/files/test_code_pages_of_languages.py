"""Lists of people in many languages and code pages are decoded right, or somebody is asked."""

import pytest

from tests.benchmarks.encodings import Decoded, decode_lists

# Some thousand lists.
pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def decoded() -> list[Decoded]:
    return list(decode_lists())


def test_nearly_all_are_decoded_right(decoded: list[Decoded]) -> None:
    short = {one.kind: one.right for one in decoded if one.right < one.least}
    assert short == {}


def test_whoever_has_one_that_is_wrong_is_asked(decoded: list[Decoded]) -> None:
    assert {one.kind: one.missed for one in decoded if one.missed} == {}
