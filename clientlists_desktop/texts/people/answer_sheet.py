"""The answer to a person who asked what is stored about them, line by line, to be printed."""

from collections.abc import Sequence

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.people.records import PersonFound, Record
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.consent.consent import Fact
from clientlists_desktop.texts.consent.consent_sheet import Foot, SheetLine, Title
from clientlists_desktop.texts.people.people import place_label, record_since
from clientlists_desktop.texts.people.record_facts import record_facts, record_name
from clientlists_desktop.texts.translation import Translate


def answer_title(translate: Translate) -> str:
    """Return what an answer is called."""
    return translate("Person", "What is stored about a person")


def answer_lines(
    found: PersonFound, made_by: str, made_at: str, program: str, translate: Translate
) -> list[SheetLine]:
    """Return the lines of an answer; records that only name the address are about somebody else.

    Args:
        made_at: the moment as the sheet shows it.
        program: name and version.
    """
    own = [one for one in found.records if one.is_own]
    channel = channel_name(channel_of(found.channel_code), translate)
    lines: list[SheetLine] = [
        Title(answer_title(translate), is_of_part=False),
        Fact(translate("Person", "Searched for"), found.address or found.searched),
        Fact(translate("Person", "Channel"), channel),
        Fact(translate("Person", "Records"), str(len(own))),
    ]
    for one in own:
        lines += [Title(_heading(one, translate)), *_facts(one, translate)]
    made = translate("Person", "Made on {moment} by {name} with {program}")
    lines.append(Foot(made.format(moment=made_at, name=made_by, program=program)))
    return lines


def _heading(one: Record, translate: Translate) -> str:
    place = place_label(one.place, translate)
    name = record_name(one, translate)
    return f"{place}: {name}" if name else place


def _facts(one: Record, translate: Translate) -> Sequence[SheetLine]:
    facts = [Fact(label, text) for label, text in record_facts(one, translate)]
    if one.row is not None:
        facts.insert(0, Fact(translate("Person", "Row"), str(one.row)))
    if since := record_since(one):
        facts.insert(0, Fact(translate("Person", "Since"), since))
    return facts
