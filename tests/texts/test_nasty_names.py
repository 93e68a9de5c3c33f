"""Every sentence with names and cells that a formatter or a page might take for its own."""

import dataclasses
import enum
import importlib
import inspect
import itertools
import pkgutil
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from clientlists_desktop import texts
from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.settings import Settings, TextSettings
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status
from clientlists_desktop.core.channels import CHANNELS, Channel
from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.imports.checked_file import FileFacts, Notice
from clientlists_desktop.core.imports.duplicates import KeepPolicy
from clientlists_desktop.core.imports.questions import Answer, Question, QuestionCode
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.core.lists.recipes import (
    Combination,
    Combine,
    Origin,
    Parent,
    Sample,
    Split,
    SplitBy,
)
from clientlists_desktop.operations.campaigns.results_reader import UnreadColumn
from clientlists_desktop.texts import refusals
from clientlists_desktop.texts.campaigns import campaigns as campaign_texts
from clientlists_desktop.texts.consent import consent_sheet
from clientlists_desktop.texts.imports import findings, notices, steps
from clientlists_desktop.texts.imports import questions as question_texts
from clientlists_desktop.texts.journal import lines as journal_lines
from clientlists_desktop.texts.translation import Text, Translate, english

PLAIN = "Zqz"
"""An innocent name: whatever is said of it must be said of any other, letter by letter."""
NASTY = [
    "{}", "{0}", "{name}", "{seen.__class__}", "{", "}", "}{", "{{x}}", "%1", "%n", "%Ln", "%s",
    "%(name)s", "%", "(s)", "&", "&&Spring", "<b>", "<img src=x>", "a\nb", "a\r\n\tb", "\\", "a\0b",
    "\u202eabc\u202c", "\u200fabc\u200e", "“”", "'\"", "👩‍👩‍👧", "x" * 100, "{}%n&<b>" * 1_250,
]  # fmt: skip
MOMENT = "2026-10-31T21:14:00+00:00"


def _modules() -> Iterator[types.ModuleType]:
    for found in pkgutil.walk_packages(texts.__path__, texts.__name__ + "."):
        yield importlib.import_module(found.name)


def _functions() -> dict[str, Callable[..., Any]]:
    """Return every function of `texts` that may be called from outside, by its place."""
    return {
        f"{module.__name__.removeprefix(texts.__name__ + '.')}.{name}": made
        for module in _modules()
        for name, made in vars(module).items()
        if inspect.isfunction(made)
        and made.__module__ == module.__name__
        and not name.startswith("_")
        and name not in ("english", "is_counted", "english_form")
    }


FUNCTIONS = _functions()
CODES = {
    "channel_code": "telegram", "language": "xx", "stored": MOMENT, "space": "phone",
    "scope": "all", "since": MOMENT, "until": MOMENT, "at": MOMENT,
}  # fmt: skip


def _fields(*sentences: object) -> set[str]:
    return {
        field
        for one in sentences
        for _, field, _, _ in Formatter().parse(getattr(one, "english", ""))
        if field
    }


def _facts(text: str, *sentences: object) -> dict[str, Any]:
    return dict.fromkeys(_fields(*sentences), text)


def _refused(text: str) -> Iterator[Refused]:
    """Yield every refusal, with the text for each fact that may be one."""
    codes: dict[Refusal, dict[str, Any]] = {
        Refusal.NOT_PERMITTED: {"expected": "make_lists"},
        Refusal.MOVE_NOT_ALLOWED: {"seen": Status.PLANNED.value, "expected": Move.PLAN.value},
        Refusal.ACT_NOT_ALLOWED: {
            "seen": Status.DRAFT.value,
            "expected": CampaignAction.EDIT.value,
        },
        Refusal.OUT_OF_RANGE: {"name": "lines"},
        Refusal.WAIT: {"seen": 8},
        Refusal.ACCOUNT_LOCKED: {"seen": 80_000},
        Refusal.WRONG_SCOPE: {"expected": "telegram"},
        Refusal.END_IS_PAST: {"seen": MOMENT},
        Refusal.TOO_BIG: {"seen": 30 << 20, "expected": 20 << 20},
        Refusal.PROOF_TOO_BIG: {"seen": 30 << 20, "expected": 20 << 20},
    }
    for reason in Refusal:
        facts = dict.fromkeys(("file", "name", "seen", "expected", "row", "column", "cell"), text)
        facts["sheet"] = text
        yield Refused(reason, unread={text: 7}, **{**facts, **codes.get(reason, {})})
        yield Refused(reason, **{**facts, "seen": 2, **codes.get(reason, {})})


def _findings(text: str) -> Iterator[Finding]:
    several = (vars(findings)["_SENTENCES"], vars(findings)["_LABELS"])
    more = [value for value in vars(findings).values() if isinstance(value, Text)]
    for reason in Reason:
        said = [table[reason] for table in several if reason in table]
        yield Finding(reason, text, facts=_facts(text, *said, *more))
        yield Finding(reason, text, facts={**_facts(text, *said), "column": 0, "row": 7})


def _steps(text: str) -> Iterator[Step]:
    for kind, said in vars(steps)["_STEPS"].items():
        yield Step(1, kind, {"rows": 2, **_facts(text, said)})
        yield Step(1, kind, {"rows": 2, **_facts(text, said), "region": text})
    for keep in KeepPolicy:
        yield Step(1, "repeats", {"rows": 2, "after": {"keep": keep.value, "lists": [1, 2]}})


def _lines(text: str) -> Iterator[Line]:
    sentences = [value for value in vars(journal_lines).values() if isinstance(value, Text)]
    for event in Event:
        known = _facts(text, *sentences, *vars(journal_lines)["_SENTENCES"].values())
        for facts in (
            known,
            {
                **known,
                "before": {"name": text, "list": None},
                "after": {"name": text, "z" + text: [text]},
            },
            {**known, "roles": [text], "before": [text], "after": [text], "clients": 3},
            {"setting": text, "move": text, "before": text, "after": text, "name": text},
        ):
            yield Line(1, MOMENT, event, 1, text, facts)


def _notices(text: str) -> Iterator[Notice]:
    for code, said in vars(notices)["_NOTICES"].items():
        yield Notice(code, {"count": 2, **_facts(text, said)})


PROVIDED: dict[Any, Callable[[str], Iterable[Any]]] = {
    Translate: lambda text: [english],
    Refused: _refused,
    Finding: _findings,
    Notice: _notices,
    Step: _steps,
    Line: _lines,
    Channel: lambda text: [CHANNELS[0], *CHANNELS[5:9]],
    Settings: lambda text: [TextSettings()],
    date: lambda text: [date(2026, 10, 31)],
    str: lambda text: [text],
    Path: lambda text: [Path(text)],
    int: lambda text: [3],
    bool: lambda text: [True, False],
    type(None): lambda text: [None],
}


def _name_of(argument: str) -> list[str] | None:
    """Return what a text argument must be if it is no name of a person's but a code."""
    if argument == "why":
        return list(vars(campaign_texts)["_PROBLEMS"])
    if argument == "name_of_setting":
        return list(vars(campaign_texts)["_SETTINGS"])
    if argument in CODES or argument.endswith(("_at", "_for", "_time")):
        return [CODES.get(argument, MOMENT)]
    return ["utf-8"] if argument == "encoding" else None


def provide(hint: Any, argument: str, text: str) -> list[Any]:
    """Return values of a type, with the text wherever a person's own words may be."""
    if hint is str and (codes := _name_of(argument)) is not None:
        return codes
    if hint in PROVIDED:
        return list(PROVIDED[hint](text))
    if inspect.isclass(hint) and issubclass(hint, enum.Enum):
        return list(hint)
    if dataclasses.is_dataclass(hint):
        return list(_records(hint, text))
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return [one for kind in inner for one in provide(kind, argument, text)]
    if origin is tuple or origin in (Sequence, Iterable, frozenset, set):
        names = ["telegram", "vk"] if argument == "channels" else provide(inner[0], argument, text)
        return [tuple(names)]
    if origin is Mapping:
        codes = list(provide(inner[0], argument, text))
        return [dict.fromkeys(codes, 3)]
    if origin is Callable:
        return [lambda given: str(given)]
    raise AssertionError(f"no values for {argument}: {hint}")


def _records(kind: type[Any], text: str) -> Iterator[Any]:
    """Yield records in which each field takes each of its values once.

    The first has whole tuples, the others the first value of each.
    """
    hints = typing.get_type_hints(kind)
    fields = [one.name for one in dataclasses.fields(kind) if one.init]
    values = {name: provide(hints[name], name, text) for name in fields}
    for at in range(max(map(len, values.values()), default=1)):
        given = {name: some[min(at, len(some) - 1)] for name, some in values.items()}
        if at:
            given = {name: one[:1] if type(one) is tuple else one for name, one in given.items()}
        yield kind(**given)


def _questions(text: str) -> Iterator[Question]:
    for code in QuestionCode:
        values = [value for asked, value in vars(question_texts)["_ANSWERS"] if asked is code]
        if code in vars(question_texts)["_OTHER_ANSWERS"]:
            values.append(text)
        answers = tuple(Answer(value, 3, {"name": text, "sample": text}) for value in values)
        for vital, more in ((True, {}), (False, {}), (False, {"default": 1})):
            facts = {"name": text, "region": text, "sample": text, "row": 7, "columns": text,
                     "preset": text}  # fmt: skip
            yield Question(code, answers, vital, {**facts, **more})


SPECIAL: dict[str, Callable[[str], list[tuple[Any, ...]]]] = {
    "campaigns.campaigns.setting_label": lambda text: [
        (name, english) for name in vars(campaign_texts)["_SETTINGS"]
    ],
    "campaigns.campaigns.unread_column_text": lambda text: [
        (UnreadColumn(text, kind, 3, 2, text), english)
        for kind in vars(campaign_texts)["_UNREAD"]
    ],
    "imports.layout.facts_line": lambda text: [
        (FileFacts("csv", "utf-8", True, text, 1, (text, text), address_column=2,
                   address_name=text, left_out=(text,)), english),
        (FileFacts("xlsx", sheets=(text,), address_column=1), english),
    ],
    "lists.lists.list_uses": lambda text: [(list(_records(Campaign, text)) * 4, english)],
    "imports.questions.question_text": lambda text: [
        (question, english, str) for question in _questions(text)
    ],
    "imports.questions.answer_text": lambda text: [
        (question, answer, english, str)
        for question in _questions(text)
        for answer in question.answers
    ],
    "lists.recipes.origin_text": lambda text: [
        (Origin(recipe.facts() | part, (Parent(1, text, 3),) * parents), english)
        for recipe in (
            *map(Combine, Combination), Sample(text, groups=2),
            *(Split(by, column=text) for by in SplitBy),
        )
        for part in ({}, {"part": 1, "parts": 2, "label": text})
        for parents in (1, 3)
    ],
    "translation.named": lambda text: [([text] * 7, english)],
    # Languages of the sheet.
    "consent.consent_sheet.sheet_of": lambda text: [
        (record, text, text, text, [english, english]) for record in _records(ConsentRecord, text)
    ],
}  # fmt: skip
NOT_SAID = {
    "imports.notices.export_notices": "it joins notices that are said on their own",
    "imports.layout.encoding_name": "an encoding's name, in capitals",
    "consent.consent_sheet.cut": "cuts what is too long; tried below",
    "journal.events.events_named": "finds events; tried below",
    "campaigns.campaign_refusals.campaign_variant": "chooses a sentence for `refusal_text`",
    "campaigns.campaign_refusals.campaign_facts": "facts for `refusal_text`",
    "accounts.account_refusals.account_facts": "facts for `refusal_text`",
    "consent.consent_refusals.consent_facts": "facts for `refusal_text`",
    "clients.client_refusals.client_facts": "facts for `refusal_text`",
    "help.keys_part": "the program's own actions",
    "help.markdown": "escapes markup; tried with the help pages",
    "help.paths_part": "paths, with their markup escaped; tried with the help pages",
    "imports.reason_examples.findings_in": "the program's own examples",
    "translation.listed": "lists numbers and the program's own words",
    "translation.capitalised": "the program's own sentences, which begin with no name",
}


SAYS_REFUSALS = {"refusals.refusal_text", "backups.no_backup_warning"}


def calls(place: str, text: str) -> list[tuple[Any, ...]]:
    if place in SPECIAL:
        return SPECIAL[place](text)
    function = FUNCTIONS[place]
    hints = typing.get_type_hints(function, localns={"Notice": Notice})
    needed = [
        name
        for name, one in inspect.signature(function).parameters.items()
        if one.default is inspect.Parameter.empty
    ]
    return list(itertools.product(*(provide(hints[name], name, text) for name in needed)))


def spoken(value: Any) -> Any:
    """Return everything that a function said, however it is wrapped."""
    if isinstance(value, str) or value is None:
        return [value]
    if isinstance(value, Mapping):
        value = [*value.keys(), *value.values()]
    if dataclasses.is_dataclass(value):
        value = [getattr(value, field.name) for field in dataclasses.fields(value)]
    if isinstance(value, list | tuple):
        return [part for one in value for part in spoken(one)]
    return [repr(value)]


@pytest.mark.parametrize("place", sorted(set(FUNCTIONS) - set(NOT_SAID)))
def test_a_name_stands_in_its_sentence_as_it_is(place: str) -> None:
    plain = [spoken(FUNCTIONS[place](*given)) for given in calls(place, PLAIN)]
    assert plain
    for nasty in NASTY:
        if place in SAYS_REFUSALS and "\n" in nasty:
            continue  # Names never hold line breaks, and one fact lists names, each on its line.
        said = [spoken(FUNCTIONS[place](*given)) for given in calls(place, nasty)]
        wanted = [[part and part.replace(PLAIN, nasty) for part in parts] for parts in plain]
        assert said == wanted, nasty[:80]


@pytest.mark.parametrize("nasty", NASTY)
def test_what_is_cut_or_searched_may_be_anything(nasty: str) -> None:
    line = consent_sheet.Fact(nasty, nasty, is_quote=True)
    shown = consent_sheet.cut(line, 50, [english])
    assert isinstance(shown, consent_sheet.Fact)
    assert shown.value.startswith(nasty[:50])
    FUNCTIONS["journal.events.events_named"](nasty, english)
    for error in _refused(nasty):
        assert refusals.refusal_text(error, english)


def test_every_function_is_tried_or_named_with_its_reason() -> None:
    assert set(NOT_SAID) <= set(FUNCTIONS)
    assert len(FUNCTIONS) > 60
    assert {kind.value for kind in CampaignKind} == {"call", "text"}
