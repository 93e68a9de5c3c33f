"""Words of clients: filters as chips show them, what came of a file, where a list is from."""

from collections.abc import Callable, Sequence
from datetime import date

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.clients.clients import ClientsAdded
from clientlists_desktop.core.clients.filters import (
    ClientFilter,
    Counts,
    Days,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.translation import Translate, grouped, named, quoted


def how_label(how: TextMatch, translate: Translate) -> str:
    """Name a comparison."""
    return {
        TextMatch.CONTAINS: translate("Filter", "contains"),
        TextMatch.NOT_CONTAINS: translate("Filter", "does not contain"),
        TextMatch.EQUALS: translate("Filter", "equals"),
        TextMatch.STARTS_WITH: translate("Filter", "starts with"),
    }[how]


def filter_parts(
    chosen: ClientFilter, translate: Translate, say_day: Callable[[date], str] = date.isoformat
) -> dict[str, str]:
    """Return what each part of a filter asks, by a key that names the part."""
    parts: dict[str, str] = {}
    if chosen.channels:
        names = (channel_name(channel_of(code), translate) for code in chosen.channels)
        parts["channels"] = translate("Filter", "Channel type: {names}").format(
            names=", ".join(names)
        )
    for number, text in enumerate(chosen.texts):
        parts[f"text-{number}"] = _text(text, translate)
    if chosen.joined is not None:
        parts["joined"] = translate("Filter", "Joined: {days}").format(
            days=_days(chosen.joined, translate, say_day)
        )
    if chosen.last_visit is not None:
        parts["last_visit"] = translate("Filter", "Last visit: {days}").format(
            days=_days(chosen.last_visit, translate, say_day)
        )
    if chosen.bots:
        parts["bots"] = translate("Filter", "Bot: {names}").format(names=", ".join(chosen.bots))
    if chosen.blocked is not None:
        parts["blocked"] = (
            translate("Filter", "Blocked: yes")
            if chosen.blocked
            else translate("Filter", "Blocked: no")
        )
    if chosen.sessions is not None:
        parts["sessions"] = translate("Filter", "Sessions: {span}").format(
            span=_counts(chosen.sessions, translate)
        )
    return parts


def _text(text: TextCondition, translate: Translate) -> str:
    name = text.attribute or translate("Filter", "Name or ID")
    return f"{name} {how_label(text.how, translate)} {quoted(text.text, translate)}"


def _days(days: Days, translate: Translate, said: Callable[[date], str]) -> str:
    if days.first is not None and days.last is not None:
        if days.first == days.last:
            return said(days.first)
        return f"{said(days.first)} – {said(days.last)}"
    if days.first is not None:
        return translate("Filter", "from {day}").format(day=said(days.first))
    if days.last is not None:
        return translate("Filter", "until {day}").format(day=said(days.last))
    return translate("Filter", "known")


def _counts(counts: Counts, translate: Translate) -> str:
    if counts.least is not None and counts.most is not None:
        return f"{grouped(counts.least, translate)} – {grouped(counts.most, translate)}"
    if counts.least is not None:
        return f"{grouped(counts.least, translate)}+"
    most = grouped(counts.most or 0, translate)
    return translate("Filter", "at most {count}").format(count=most)


def clients_added(added: ClientsAdded, translate: Translate) -> str:
    """Say what came of a file of clients; the parts add up to the rows that were read."""
    parts = [
        translate("Clients", "%Ln new", None, added.new),
        translate("Clients", "%Ln updated", None, added.updated),
        translate("Clients", "%Ln unchanged", None, added.unchanged),
        translate("Clients", "%Ln failed", None, added.failed),
    ]
    if added.duplicate:
        parts.append(translate("Clients", "%Ln duplicate(s)", None, added.duplicate))
    if added.blank:
        parts.append(translate("Clients", "%Ln blank", None, added.blank))
    return ", ".join(parts)


def uses_of(campaigns: Sequence[Campaign], translate: Translate) -> str:
    """Say which campaigns use a list that is to be deleted, and what that means for them."""
    running = [one.name for one in campaigns if one.status.is_running]
    waiting = [one.name for one in campaigns if not one.status.is_running]
    said = []
    if running:
        said.append(
            translate("Clients", "Goes on with its own copy of the clients: {names}.").format(
                names=named(running, translate)
            )
        )
    if waiting:
        said.append(
            translate("Clients", "Not started yet, needs another list: {names}.").format(
                names=named(waiting, translate)
            )
        )
    return " ".join(said)


def source_of(summary: ListSummary, translate: Translate) -> str:
    """Say where a list is from: its file, or the clients of a project."""
    if summary.is_from_clients:
        return translate("Clients", "Clients of {project}").format(project=summary.source_name)
    return summary.source_name
