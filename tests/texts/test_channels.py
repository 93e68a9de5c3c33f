"""Texts about channels, and the translation of labels."""

import pytest

from clientlists_desktop.core.channels import CHANNELS, ChannelGroup
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.texts.channels import (
    address_hint,
    address_name,
    channel_group_name,
    channel_name,
)
from clientlists_desktop.texts.imports.findings import outcome_label, reason_label
from clientlists_desktop.texts.imports.sample_notes import sample_notes
from clientlists_desktop.texts.translation import english
from tests.texts.helpers import backwards, is_whole


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.code)
def test_every_channel_has_all_its_texts(channel):
    title, lines = sample_notes(channel, english)
    shown = [
        channel_name(channel, english),
        channel_group_name(channel.group, english),
        address_name(channel, english),
        address_hint(channel, english),
        title,
        *(text for line in lines for text in line),
    ]
    assert [text for text in shown if not is_whole(text)] == []
    assert channel.example in lines[0][1]
    headings = [heading for heading, _ in lines]
    assert ("GMT_ZONE" in headings) == ("DIALER_PRIORITY" in headings) == channel.is_telephony


def test_names_of_channels_groups_and_outcomes_are_distinct():
    assert len({channel_name(channel, english) for channel in CHANNELS}) == len(CHANNELS)
    assert len({channel_group_name(group, english) for group in ChannelGroup}) == len(ChannelGroup)
    assert len({outcome_label(outcome, english) for outcome in Outcome}) == len(Outcome)


def test_labels_and_names_are_translated():
    shown = {
        reason_label: Reason,
        outcome_label: Outcome,
        channel_group_name: ChannelGroup,
        address_hint: CHANNELS,
        address_name: CHANNELS,
    }
    for say, codes in shown.items():
        for code in codes:
            assert say(code, backwards) == say(code, english).swapcase()
