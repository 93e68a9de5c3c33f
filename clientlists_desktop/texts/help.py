"""The parts of the help that are made from the tables of the program, as Markdown."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from clientlists_desktop.core import priorities
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.channels import CHANNELS
from clientlists_desktop.core.findings import Reason, Severity, severity_of
from clientlists_desktop.core.zones import read_zone
from clientlists_desktop.texts.accounts.accounts import role_label, role_summary
from clientlists_desktop.texts.channels import (
    address_hint,
    address_name,
    channel_group_name,
    channel_name,
)
from clientlists_desktop.texts.imports.findings import describe_finding, reason_label
from clientlists_desktop.texts.imports.reason_examples import (
    EXAMPLES,
    PRIORITIES,
    ROW_EXAMPLES,
    ZONES,
    columns_of,
    finding_of,
)
from clientlists_desktop.texts.translation import Text, Translate

_LONGEST_EXAMPLE = 40
_MARKUP = re.compile(r"([\\`*_\[\]<>#|])")
_CONTROL = re.compile("[\0-\x1f]")
_FIRST_PICTURE = 0x2400
"""Unicode has a picture of each control character."""

_SEVERITIES = {
    Severity.FAILED: Text("Help", "The row fails and does not enter the list"),
    Severity.DUPLICATE: Text("Help", "The row is a duplicate and does not enter the list"),
    Severity.WARNING: Text("Help", "The row enters the list with a warning"),
    Severity.REPAIRED: Text("Help", "The value is repaired; the original is kept"),
}


def markdown(text: str) -> str:
    """Return a plain text as Markdown that shows all of its characters."""
    return _MARKUP.sub(r"\\\1", text)


def reasons_part(translate: Translate) -> str:
    """Return every reason with what it means, a wrong cell and a right one."""
    lines: list[str] = []
    for severity, title in _SEVERITIES.items():
        lines += [f"## {title.translated(translate)}", ""]
        for reason in Reason:
            if severity_of(reason) is severity:
                lines += _reason_lines(reason, severity, translate)
    return "\n".join(lines)


def _reason_lines(reason: Reason, severity: Severity, translate: Translate) -> list[str]:
    example, label = EXAMPLES[reason], reason_label(reason, translate)
    sentence = describe_finding(finding_of(reason), columns_of(example), translate)
    wrong, right = _cell(example.wrong, translate), _cell(example.right, translate)
    if words := ROW_EXAMPLES.get(reason):
        wrong, right = (one.translated(translate) for one in words)
    if severity is Severity.REPAIRED:
        pair = f"{wrong} → {right}"
    else:
        pair = translate("Help", "Wrong: {wrong} · Right: {right}").format(wrong=wrong, right=right)
    lines = [f"### {markdown(label)}", ""]
    if sentence != label:
        lines += [markdown(sentence) + ".", ""]
    return [*lines, pair, ""]


def channels_part(translate: Translate) -> str:
    """Return what the first column holds for each channel, with an example."""
    titles = [
        translate("Help", "Channel"),
        translate("Help", "First column"),
        translate("Help", "Format"),
        translate("Help", "Example"),
    ]
    lines: list[str] = []
    for group, channels in groupby(CHANNELS, key=lambda channel: channel.group):
        rows = [
            (
                markdown(channel_name(channel, translate)),
                address_name(channel, translate),
                address_hint(channel, translate),
                _cell(channel.example, translate),
            )
            for channel in channels
        ]
        lines += [f"## {channel_group_name(group, translate)}", "", *_table(titles, rows), ""]
    return "\n".join(lines)


def roles_part(translate: Translate) -> str:
    """Return every role with what it is for."""
    return "\n".join(
        f"- **{role_label(role, translate)}**: {role_summary(role, translate)}" for role in Role
    )


def zones_part(translate: Translate) -> str:
    """Return ways of writing a time zone, and how each is read."""
    titles = [translate("Help", "Written"), translate("Help", "Read as")]
    wrong = translate("Help", "not a time zone")
    rows = []
    for written in ZONES:
        zone = read_zone(written)
        read_as = _cell(zone.canonical, translate) if zone else wrong
        rows.append((_cell(written, translate), read_as))
    return "\n".join(_table(titles, rows))


def priorities_part(translate: Translate) -> str:
    """Return ways of writing a priority, and how each is read."""
    titles = [translate("Help", "Written"), translate("Help", "Read as")]
    wrong = translate("Help", "not a priority")
    rows = []
    for written in PRIORITIES:
        read = priorities.read_priority(written)
        rows.append((_cell(written, translate), wrong if read is None else str(read)))
    return "\n".join(_table(titles, rows))


def calling_hours_part(translate: Translate) -> str:
    """Return between which hours clients count as callable."""
    hours = CallSettings()
    return translate("Help", "{opens} to {closes}").format(
        opens=f"{hours.opens // 60}:00", closes=f"{hours.closes // 60}:00"
    )


def paths_part(paths: Sequence[tuple[str, str]], translate: Translate) -> str:
    """Return where things are.

    Args:
        paths: what, and its path.
    """
    titles = [translate("Help", "What"), translate("Help", "Where")]
    return "\n".join(_table(titles, [(what, _cell(path, translate)) for what, path in paths]))


def keys_part(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], translate: Translate) -> str:
    """Return shortcuts by where they work.

    Args:
        groups: a title, and its keys with what they do.
    """
    titles = [translate("Help", "Key"), translate("Help", "What it does")]
    lines: list[str] = []
    for title, keys in groups:
        rows = [(f"**{markdown(key)}**", what) for key, what in keys]
        lines += [f"## {title}", "", *_table(titles, rows), ""]
    return "\n".join(lines)


def _cell(text: str, translate: Translate) -> str:
    """Return a cell as code; an empty or a long one in words."""
    if not text:
        return translate("Help", "(empty)")
    shown = _CONTROL.sub(lambda found: chr(_FIRST_PICTURE + ord(found[0])), text)
    if len(text) > _LONGEST_EXAMPLE and " " not in text and not any(c in text for c in "/\\"):
        return translate("Help", "%Ln character(s)", "", len(text))
    return f"`{shown}`"


def _table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(titles) + " |"
    yield "|" + " --- |" * len(titles)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
