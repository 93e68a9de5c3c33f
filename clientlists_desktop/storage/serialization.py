"""Records made from models, and back."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile, FileFacts, Notice, SourceFile
from clientlists_desktop.core.imports.choices import Choices, ImportProfile
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.imports.questions import (
    Answer,
    GivenAnswers,
    Question,
    QuestionCode,
)
from clientlists_desktop.core.layouts.layout_options import LayoutDoubt, LayoutOptions
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.storage.models import ClientListModel

_STORED_AS = {"layout_options": "opening", "duplicates": "repeats"}
"""Choices that are stored under a key of their own, as earlier versions wrote it."""


def encode_facts(facts: FileFacts) -> str:
    """Encode what is known about how a file was read."""
    return json.dumps(asdict(facts), ensure_ascii=False)


def encode_choices(choices: Choices) -> str:
    """Encode the choices of a check."""
    stored = asdict(choices)
    for field, key in _STORED_AS.items():
        stored[key] = stored.pop(field)
    return json.dumps(stored)


def balance_fields(balance: Balance) -> dict[str, Any]:
    """Return the counts by the columns that hold them, for an update: other rows, other counts."""
    return {
        "row_version": ClientListModel.row_version + 1,
        "ready": balance.ready,
        "failed": balance.failed,
        "duplicate": balance.duplicate,
        "blank": balance.blank,
        "warned": balance.warned,
        "repaired": balance.repaired,
        "reasons": json.dumps({reason.value: n for reason, n in balance.reasons.items()}),
        "removed": balance.removed,
        "added": balance.added,
    }


def checked_file(model: ClientListModel) -> CheckedFile:
    """Make the record of a draft or a list with its file."""
    return CheckedFile(
        id=model.id,
        channel_code=decode_channel(model.channel),
        source=SourceFile(model.source_name, model.source_size, model.source_sha256),
        facts=_facts(model.facts),
        columns=tuple(json.loads(model.columns)),
        zone_column=model.zone_column,
        choices=_choices(model.choices),
        balance=Balance(
            model.ready,
            model.failed,
            model.duplicate,
            model.blank,
            model.warned,
            model.repaired,
            {Reason(code): count for code, count in json.loads(model.reasons).items()},
            model.removed,
            model.added,
        ),
        offered=model.offered,
        priority_column=model.priority_column,
        path=model.source_path,
        made_at=model.made_at,
        row_version=model.row_version,
    )


def _facts(encoded: str) -> FileFacts:
    facts = json.loads(encoded)
    if not facts:
        return FileFacts(kind="")
    facts["sheets"] = tuple(facts["sheets"])
    facts["notices"] = tuple(Notice(**notice) for notice in facts["notices"])
    facts["left_out"] = tuple(facts.get("left_out", ()))
    facts["doubts"] = tuple(LayoutDoubt(doubt) for doubt in facts.get("doubts", ()))
    facts["questions"] = tuple(_question(**given) for given in facts.get("questions", ()))
    return FileFacts(**facts)


def _question(
    code: str, answers: list[dict[str, Any]], vital: bool, facts: dict[str, Any]
) -> Question:
    given = tuple(Answer(**answer) for answer in answers)
    return Question(QuestionCode(code), given, vital, facts)


def decode_answers(given: Iterable[Iterable[str]]) -> GivenAnswers:
    """Return answers out of JSON."""
    return tuple((QuestionCode(code), value) for code, value in given)


def _choices(encoded: str) -> Choices:
    choices = json.loads(encoded)
    if "two_ways" in choices:
        choices["two_ways"] = TwoWays(choices["two_ways"])
    # The first version stored no more of the layout than these two.
    header, encoding = choices.pop("header", None), choices.pop("encoding", None)
    if "opening" in choices:
        choices["layout_options"] = decode_layout_options(choices.pop("opening"))
    elif header is not None or encoding is not None:
        row = None if header is None else int(header)
        choices["layout_options"] = LayoutOptions(encoding, header_row=row)
    if "repeats" in choices:
        choices["duplicates"] = decode_duplicate_options(choices.pop("repeats"))
    choices.pop("guess", None)
    choices["answers"] = decode_answers(choices.get("answers", ()))
    return Choices(**choices)


def encode_profile(profile: ImportProfile) -> dict[str, Any]:
    """Return an import profile as it is stored in JSON: its answers beside its layout."""
    return {**asdict(profile.layout_options), "answers": profile.answers}


def decode_profile(given: Mapping[str, Any]) -> ImportProfile:
    """Return an import profile out of JSON; earlier versions stored no answers."""
    layout_options = {key: value for key, value in given.items() if key != "answers"}
    answers = decode_answers(given.get("answers", ()))
    return ImportProfile(decode_layout_options(layout_options), answers)


def decode_layout_options(given: Mapping[str, Any]) -> LayoutOptions:
    """Return layout options out of JSON."""
    names = tuple((column, name) for column, name in given["names"])
    return LayoutOptions(**{**given, "names": names, "left_out": tuple(given["left_out"])})


def encode_duplicate_options(duplicates: DuplicateOptions) -> dict[str, Any]:
    """Return duplicate options as they are stored in JSON."""
    return asdict(duplicates)


def decode_duplicate_options(given: Mapping[str, Any]) -> DuplicateOptions:
    """Return duplicate options out of JSON."""
    return DuplicateOptions(KeepPolicy(given["keep"]), tuple(given["lists"]))
