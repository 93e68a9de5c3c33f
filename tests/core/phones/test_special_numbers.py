"""Valid numbers that no client has are warned about, each kind by its own name."""

import phonenumbers
import pytest
from phonenumbers import PhoneNumberType as Type

from clientlists_desktop.core.channels import TELEPHONY, channel_of
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.client_row_validation import row_validator_for
from clientlists_desktop.core.phones import PhoneRule

KINDS = {
    Type.PREMIUM_RATE: Reason.PREMIUM_RATE,
    Type.TOLL_FREE: Reason.TOLL_FREE,
    Type.SHARED_COST: Reason.SHARED_COST,
    Type.PAGER: Reason.PAGER,
    Type.VOICEMAIL: Reason.VOICEMAIL,
}
RULE = PhoneRule()


def warnings_of(number: str) -> list[Reason]:
    verdict = RULE.check(number)
    assert verdict.address == number
    return [finding.code for finding in verdict.findings]


@pytest.mark.parametrize(
    ("number", "warnings"),
    [
        ("18005551234", [Reason.TOLL_FREE]),
        ("19005551234", [Reason.PREMIUM_RATE]),
        ("78095551234", [Reason.PREMIUM_RATE]),
        ("78005553535", [Reason.TOLL_FREE]),
        ("79160000000", [Reason.FILLER]),
        ("79999999999", [Reason.FILLER]),
        ("74951234567", []),
        ("79161111111", []),
        ("12025550147", []),
    ],
)
def test_what_no_client_has_is_warned_about(number, warnings):
    assert warnings_of(number) == warnings
    assert is_ready_at_once(RULE, number) is not bool(warnings)


def is_ready_at_once(rule, number):
    """Whether a number is ready as it stands, without the rule's full check."""
    return rule.accepts(number) or rule.repair(number) == (number, None)


@pytest.mark.parametrize("kind", KINDS, ids=[reason.value for reason in KINDS.values()])
def test_each_country_s_example_has_the_warning_of_its_kind(kind):
    seen = 0
    for region in phonenumbers.SUPPORTED_REGIONS:
        example = phonenumbers.example_number_for_type(region, kind)
        if example is None or phonenumbers.number_type(example) != kind:
            continue
        number = f"{example.country_code}{phonenumbers.national_significant_number(example)}"
        if RULE.check(number).address == number:
            seen += 1
            assert not RULE.accepts(number), number
            assert KINDS[kind] in warnings_of(number), number
    assert seen > 1


@pytest.mark.parametrize("number", ["78005553535", "79160000000", "19005551234"])
def test_they_are_left_out_like_unlikely_ones(number):
    validator = row_validator_for(TELEPHONY, ["Phone"], Choices(leave_out_unlikely=True))
    row = validator.validate(64, 0, 2, [number]).row
    assert (row.outcome, row.reason) == (Outcome.FAILED, Reason.UNLIKELY_LEFT_OUT)


@pytest.mark.parametrize(
    ("number", "warnings"),
    [
        ("74951234567", [Reason.LANDLINE]),
        ("4930901820", [Reason.LANDLINE]),
        ("34912345678", [Reason.LANDLINE]),
        ("79161234567", []),
        ("4915112345678", []),
        # Their lines are numbered alike, so nobody can tell.
        ("12027365000", []),
        ("78005553535", [Reason.TOLL_FREE]),
    ],
)
def test_a_landline_is_warned_about_where_texts_are_sent(number, warnings):
    rule = PhoneRule(for_texts=True)
    found = [finding.code for finding in rule.check(number).findings]
    assert (found, is_ready_at_once(rule, number)) == (warnings, not warnings)
    repaired = rule.repair(f"+{number}")
    assert (repaired is None) == bool(warnings)


def test_landlines_are_left_out_of_a_text_channel_like_unlikely_numbers():
    choices = Choices(leave_out_unlikely=True)
    for channel, outcome in ((channel_of("whatsapp"), Outcome.FAILED), (TELEPHONY, Outcome.READY)):
        row = row_validator_for(channel, ["Phone"], choices).validate(1, 0, 2, ["74951234567"]).row
        assert row.outcome == outcome
