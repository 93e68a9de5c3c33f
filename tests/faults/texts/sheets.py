"""What is said of one person or one consent, and what is copied: nasty texts stay texts there.

An answer is read as JSON and as the document that is printed, a consent as the lines on its page,
and copied rows as a spreadsheet pastes them.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import as_text
from clientlists_desktop.operations.consent.readers import consent_of
from clientlists_desktop.operations.lists.copied_rows import text_to_paste
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.people.search import find_person, save_answer
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.people.answer_sheet import answer_lines
from clientlists_desktop.texts.translation import english
from clientlists_desktop.ui.consent.consent_pdf import draw_sheet
from clientlists_desktop.ui.people.answer_pdf import document, draw_answer
from clientlists_desktop.ui.runtime.application import build_application
from tests.faults.report import Plan, Trial
from tests.faults.texts.files import hidden
from tests.faults.texts.nasty_texts import pieces, short_texts
from tests.operations.helpers import check, finish, make_list, write
from tests.people import MAKER, sign_up

_COLUMNS = 20
_PDF = b"%PDF-"
_RUN = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+\-]?[\d().,: \-]+(\t|$)")
"""With a sign, but alone in its cell."""


def trials(plan: Plan) -> Iterator[Trial]:
    """Ask for each person, draw each sheet and copy each row."""
    application = QApplication.instance() or build_application(["faults"])
    lines = [*pieces(_COLUMNS)][: plan.count]
    with closing(Workspace(plan.folder / "workspace.sqlite")) as workspace:
        sign_up(workspace)
        header = ["Phone", *(f"Column {n}" for n in range(_COLUMNS))]
        good = [[f"7912{1_000_000 + n}", *texts] for n, texts in enumerate(lines)]
        made = make_list(workspace, hidden(plan.folder / "good.xlsx", [header, *good]), "Good")
        file = drafts.get_checked_file(workspace, made.id)
        clients = [*rows.every_client(workspace, file)]
        for cells in clients:
            yield from _answers(workspace, plan.folder / "answer.json", cells)
        yield Trial("copied rows", _pasted(clients))
        names = [one for one in short_texts()[: plan.count * 4] if as_text(one) == one]
        yield from _consents(workspace, plan.folder, names)
    del application


def _answers(workspace: Workspace, target: Path, cells: Sequence[str]) -> Iterator[Trial]:
    number = cells[0]
    finish(save_answer(workspace, number, "telephony", target, MAKER, overwrite=True))
    (record,) = json.loads(target.read_text("utf-8"))["records"]
    found = [*record["fields"].values()]
    wanted = [cell for cell in cells if cell]
    missing = [cell[:60] for cell in wanted if cell not in found]
    yield Trial("answer: JSON", f"not there: {missing!r}" if missing else "")
    person = finish(find_person(workspace, number, "telephony", MAKER))
    sheet = answer_lines(person, "maker", "2026-01-31", "Client Lists", english)
    shown = _plain(document(sheet).toPlainText())
    missing = [cell[:60] for cell in wanted if _plain(cell) not in shown]
    yield Trial("answer: printed", f"not there: {missing!r}" if missing else "")
    drawn = draw_answer(sheet, number).startswith(_PDF)
    yield Trial("answer: PDF", "" if drawn else "no PDF")


def _consents(workspace: Workspace, folder: Path, names: Sequence[str]) -> Iterator[Trial]:
    """Let a text be the name of a list and the wording that its clients agreed to."""
    path = write(folder / "one.csv", [("Phone",), ("12025550147",)])
    for at in range(0, len(names), 24):
        wording = "\n".join(names[at : at + 24])
        draft = check(workspace, path)
        try:
            made = create_list(workspace, draft.id, f"{names[at]} x", Confirmation(wording), MAKER)
        except Refused:
            made = create_list(workspace, draft.id, f"List {at}", Confirmation(wording), MAKER)
        record = consent_of(workspace, MAKER, made.id)
        assert record is not None
        sheet = draw_sheet(record, "maker")
        shown = _plain("\n".join(sheet.lines))
        missing = [one for one in (record.list_name, record.wording) if _plain(one) not in shown]
        problem = f"not there: {missing!r}" if missing else ""
        if sheet.height > sheet.room or not sheet.content.startswith(_PDF):
            problem = "it doesn't fit on its page"
        yield Trial("consent: sheet", problem)


def _plain(text: str) -> str:
    """Return what is left of a text on paper: without what nobody sees, and each gap as a blank."""
    return re.sub(r"[\W_]+", " ", text, flags=re.ASCII)


def _pasted(clients: Sequence[Sequence[str]]) -> str:
    """Paste rows as a spreadsheet does, at tabs and line breaks; returns what went wrong."""
    text = text_to_paste(clients)
    lines = text.split("\n")
    if len(lines) != len(clients) or len(text.splitlines()) != len(clients):
        return f"{len(clients)} rows became {len(lines)}"
    for line, cells in zip(lines, clients, strict=True):
        pasted = line.split("\t")
        if len(pasted) != len(cells):
            return f"{len(cells)} cells became {len(pasted)}"
        for delimiter in "\t;,|":
            (found,) = csv.reader(io.StringIO(line), delimiter=delimiter)
            run = [one for one in found if one.strip().startswith(_RUN)]
            if wrong := [one for one in run if not _NUMBER.match(one.strip())]:
                return f"a spreadsheet runs {wrong[0][:60]!r}"
    return ""
