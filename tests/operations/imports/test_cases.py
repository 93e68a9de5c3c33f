"""Small files of the kinds that people complain about in public: `tests/data/cases`.

`cases.tsv` has the right answer of each in words, and what it comes to in numbers. All people and
numbers in them are made up.
"""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.operations.imports.fix_rules import Answers, fix_reason
from clientlists_desktop.operations.imports.readers import every_row
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import check, differences, finish
from tests.people import MAKER, sign_up

FOLDER = Path(__file__).parents[2] / "data" / "cases"
COUNTS = ("ready", "failed", "duplicate", "warned", "repaired")
with (FOLDER / "cases.tsv").open(encoding="utf-8", newline="") as table:
    CASES = list(csv.DictReader(table, delimiter="\t"))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace for all cases: to make one takes longer than to check such a file."""
    workspace = Workspace(tmp_path_factory.mktemp("cases") / "workspace.sqlite")
    sign_up(workspace)
    yield workspace
    assert differences(workspace) == []
    workspace.close()


def choices_of(case: dict[str, str]) -> Choices:
    """Return the choices of a case, written as `country=RU keep=first`."""
    choices = Choices()
    for word in case["choices"].split():
        name, _, value = word.partition("=")
        if name == "keep":
            choices = replace(choices, duplicates=DuplicateOptions(KeepPolicy(value)))
        else:
            choices = choices.with_answer(QuestionCode(name), value)
    return choices


def seen_in(workspace: Workspace, file: CheckedFile) -> dict[str, str]:
    """Return what came out of a file, in the words of `cases.tsv`."""
    balance, facts = file.balance, file.facts
    counts = {name: str(getattr(balance, name)) for name in COUNTS}
    remarks = [one.code for one in facts.notices] + [one.value for one in facts.doubts]
    asked = [one.code.value + "!" * one.vital for one in file.questions]
    shown = next((row.values for row in every_row(workspace, MAKER, file) if row.address), ())
    return counts | {
        "asked": " ".join(asked),
        "remarks": " ".join(remarks),
        "header": str(facts.header_row or ""),
        "column": column_letter(facts.address_column),
        "encoding": facts.encoding or "",
        "first": repr("|".join(shown[:4])),
        "mended": str(mended(workspace, file).balance.ready - balance.ready),
    }


def mended(workspace: Workspace, file: CheckedFile) -> CheckedFile:
    """Return a file after every fix that needs no answer."""
    for reason in file.balance.reasons:
        file = finish(fix_reason(workspace, file, reason, Answers(), MAKER)).file
    return file


@pytest.mark.parametrize("case", CASES, ids=[f"{c['file']} {c['choices']}".strip() for c in CASES])
def test_a_case_has_its_right_answer(shared, case):
    file = FOLDER / case["file"]
    if case["refused"]:
        with pytest.raises(Refused) as caught:
            check(shared, file, case["channel"], choices_of(case))
        assert caught.value.reason.value == case["refused"]
        return
    seen = seen_in(shared, check(shared, file, case["channel"], choices_of(case)))
    assert seen == {name: case[name] for name in seen}


def test_more_columns_than_a_sheet_has_are_refused(shared, tmp_path):
    path = tmp_path / "one_line.csv"
    path.write_text(",".join(f"7916{number:07}" for number in range(20_000)), encoding="utf-8")
    with pytest.raises(Refused) as caught:
        check(shared, path)
    assert (caught.value.reason.value, caught.value.facts["cell"]) == (
        "too_many_columns",
        "ACOF1",
    )
