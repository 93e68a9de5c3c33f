"""Words for clients: the parts of a filter, and what a file of clients brought."""

from datetime import date

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.clients.clients import ClientsAdded, Project
from clientlists_desktop.core.clients.filters import (
    ClientFilter,
    Counts,
    Days,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.moments import SayDay
from clientlists_desktop.texts.translation import Text, Translate, grouped, quoted

_COMPARISONS = {
    TextMatch.CONTAINS: Text("Filter", "contains"),
    TextMatch.NOT_CONTAINS: Text("Filter", "does not contain"),
    TextMatch.EQUALS: Text("Filter", "equals"),
    TextMatch.STARTS_WITH: Text("Filter", "starts with"),
}


def comparison_label(how: TextMatch, translate: Translate) -> str:
    """Name a comparison."""
    return _COMPARISONS[how].translated(translate)


def filter_parts(
    chosen: ClientFilter, translate: Translate, say_day: SayDay = date.isoformat
) -> dict[str, str]:
    """Return each part of a filter in words, by a key that names the part."""
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
    return f"{name} {comparison_label(text.how, translate)} {quoted(text.text, translate)}"


def _days(days: Days, translate: Translate, say_day: SayDay) -> str:
    if days.first is not None and days.last is not None:
        if days.first == days.last:
            return say_day(days.first)
        return f"{say_day(days.first)} – {say_day(days.last)}"
    if days.first is not None:
        return translate("Filter", "from {day}").format(day=say_day(days.first))
    if days.last is not None:
        return translate("Filter", "until {day}").format(day=say_day(days.last))
    return translate("Filter", "known")


def _counts(counts: Counts, translate: Translate) -> str:
    if counts.least is not None and counts.most is not None:
        return f"{grouped(counts.least, translate)} – {grouped(counts.most, translate)}"
    if counts.least is not None:
        return f"{grouped(counts.least, translate)}+"
    most = grouped(counts.most or 0, translate)
    return translate("Filter", "at most {count}").format(count=most)


def delete_project_question(project: Project, translate: Translate) -> str:
    """Ask whether a project is to be deleted."""
    text = translate(
        "Clients", "Delete the project “{name}” with %Ln client(s)?", None, project.total
    )
    return text.format(name=project.name)


def no_client_matches(translate: Translate) -> str:
    """Say why no list can be made of the clients that a filter finds."""
    return translate("Clients", "The filter matches no unblocked clients.")


def clients_added_text(added: ClientsAdded, translate: Translate) -> str:
    """Say what became of the rows of a file of clients; the parts add up to the rows read."""
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
