"""The channels that a list can be made for."""

import pytest

from clientlists_desktop.core.channels import CHANNELS, TELEPHONY, channel_of
from clientlists_desktop.core.layouts.headers import is_header
from clientlists_desktop.core.phones.rule import AddressVerdict, PhoneRule

TEXT_CHANNELS = {
    "azure", "bitrix", "chat2desk", "chat_api", "chat_widget", "edna_platform", "facebook",
    "i_digital", "incoming_jivosite", "inbound_livetex", "instagram", "mattermost", "nexmo",
    "odnoklassniki", "slack", "telegram", "threads", "viber", "vk", "wazzup", "webim", "wechat",
    "whatsapp", "zendesk",
}  # fmt: skip
NOT_FOR_PEOPLE_TO_WRITE_TO = ["yandex", "alexa", "sber", "test_widget", "dialogflow", "resterisk"]


def test_telephony_comes_first_and_every_text_channel_is_offered():
    assert CHANNELS[0] is TELEPHONY
    assert TELEPHONY.is_telephony
    assert {channel.code for channel in CHANNELS[1:]} == TEXT_CHANNELS
    assert not any(channel.is_telephony for channel in CHANNELS[1:])


def test_codes_and_names_are_unique():
    assert len({channel.code for channel in CHANNELS}) == len(CHANNELS)
    assert len({channel.name for channel in CHANNELS}) == len(CHANNELS)


def test_the_whatsapp_family_follows_the_phone_rule():
    with_numbers = {channel.code for channel in CHANNELS if channel.has_phone_numbers}
    assert with_numbers == {
        "telephony", "whatsapp", "edna_platform", "i_digital", "nexmo", "wazzup",
    }  # fmt: skip


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.code)
def test_examples_match_their_channel(channel):
    if channel.has_phone_numbers:
        assert PhoneRule().check(channel.example) == AddressVerdict(channel.example)
    if channel.convention is not None:
        assert channel.convention.fullmatch(channel.example)
        assert not is_header(channel.example, channel)


def test_a_channel_is_found_by_its_code_in_any_case():
    assert channel_of(" Telegram ") is channel_of("telegram")
    assert channel_of("livetex") is channel_of("INBOUND_LIVETEX")
    assert channel_of("jivosite").code == "incoming_jivosite"


@pytest.mark.parametrize("code", [*NOT_FOR_PEOPLE_TO_WRITE_TO, ""])
def test_what_people_cannot_write_to_isnt_a_channel(code):
    with pytest.raises(KeyError):
        channel_of(code)
