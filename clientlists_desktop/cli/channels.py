"""`channels` and `sample-file`, which help to prepare a file."""

from pathlib import Path
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_force,
    add_json,
    add_verb,
    find_channel,
    text,
)
from clientlists_desktop.cli.runtime.output import print_all
from clientlists_desktop.core.channels import CHANNELS, Channel
from clientlists_desktop.texts.channels import address_name, channel_name
from clientlists_desktop.texts.translation import english


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of channels."""
    sample = add_verb(verbs, "sample-file", _sample, add_force, reads=True)
    sample.add_argument("--channel", type=text, required=True)
    sample.add_argument("out", type=Path, metavar="OUT")
    add_verb(verbs, "channels", _channels, add_json, reads=True)


def _sample(options: Options) -> None:
    # Here, because `channels` needs no library for workbooks.
    from clientlists_desktop.operations.sample_files import save_sample
    from clientlists_desktop.texts.imports.sample_notes import sample_notes

    channel = find_channel(options.channel)
    address = address_name(channel, english)
    notes = sample_notes(channel, english)
    save_sample(channel.code, options.out, address, notes, overwrite=options.force)


def _channels(options: Options) -> None:
    print_all(options, CHANNELS, _channel_json, _channel_line)


def _channel_json(channel: Channel) -> dict[str, Any]:
    return {
        "code": channel.code,
        "name": channel_name(channel, english),
        "group": channel.group.value,
        "address": address_name(channel, english),
        "example": channel.example,
    }


def _channel_line(channel: Channel) -> str:
    name, address = channel_name(channel, english), address_name(channel, english)
    return f"{channel.code:<18} {name:<24} {address:<13} {channel.example}"
