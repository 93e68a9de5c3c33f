"""The assist line: what comes first, what stays, what goes, and what must be answered."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.questions import Answer, Question, QuestionCode
from clientlists_desktop.operations.imports.fixes import RowEditor
from clientlists_desktop.ui.imports.assist.assist_item import AssistButton, AssistItem, Weight
from clientlists_desktop.ui.imports.assist.assist_line import AssistLine
from clientlists_desktop.ui.imports.assist.country_assist import CountryAssist
from clientlists_desktop.ui.widgets.labels import ElidedLabel
from clientlists_desktop.ui.widgets.layouts import column
from tests.ui import made
from tests.ui.places import Builder

NEWS = AssistItem("news", Weight.NEWS, "Three cells were empty")
FIX = AssistItem("fix", Weight.FIX, "Two numbers with an extension")
VITAL = AssistItem("vital", Weight.VITAL, "Who must not be called?")
OPT_OUT = Question(
    QuestionCode.OPT_OUT,
    (Answer("Opt-out", 12), Answer("ignore", 0)),
    vital=True,
    facts={"name": "Opt-out"},
)


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[AssistLine]:
    shown, page = AssistLine(), QWidget()
    column(shown, on=page)
    qtbot.addWidget(page)
    page.resize(1100, 42)
    page.show()
    yield shown
    page.close()


def key(line: AssistLine) -> str:
    return line.shown.key if line.shown is not None else ""


def press(line: AssistLine, name: str) -> None:
    button = line.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


def test_the_weightiest_comes_first_and_the_others_are_turned_to(line: AssistLine) -> None:
    line.show_items([NEWS, VITAL, FIX])
    assert key(line) == "vital"
    press(line, "assistNext")
    assert key(line) == "fix"
    line.show_items([NEWS, replace(FIX, text="One number"), VITAL])
    assert key(line) == "fix", "what a person turned to stays"
    press(line, "assistPrevious")
    press(line, "assistPrevious")
    assert key(line) == "news"


def test_new_rows_bring_the_weightiest_back(line: AssistLine) -> None:
    line.show_items([NEWS, FIX])
    press(line, "assistNext")
    line.turn_back()
    line.show_items([NEWS, FIX])
    assert key(line) == "fix"


def test_what_is_dismissed_stays_away_until_it_is_asked_for(line: AssistLine) -> None:
    items = [NEWS, FIX]
    line.turned.connect(lambda: line.show_items(items))
    line.show_items(items)
    press(line, "assistDismiss")
    assert key(line) == "news"
    press(line, "assistDismiss")
    assert key(line) == ""
    assert line.has_dismissed
    line.show_dismissed()
    assert key(line) == "fix"


def test_a_vital_question_cannot_be_dismissed(line: AssistLine) -> None:
    line.show_items([VITAL])
    assert not line.findChild(QPushButton, "assistDismiss").isVisible()


def test_a_button_that_stays_keeps_the_focus_and_one_that_goes_hands_it_on(
    line: AssistLine, qtbot: QtBot
) -> None:
    pressed: list[str] = []
    fix = replace(FIX, buttons=(AssistButton("Fix 2 rows", "fixAll", lambda: pressed.append("a")),))
    line.show_items([fix])
    line.window().activateWindow()
    qtbot.waitUntil(line.window().isActiveWindow)
    button = line.findChild(QPushButton, "fixAll")
    button.setFocus()
    again = AssistButton("Fix 1 row", "fixAll", lambda: pressed.append("b"))
    line.show_items([replace(fix, buttons=(again,))])
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == ["b"]
    with qtbot.waitSignal(line.left):
        line.show_items([NEWS])


def test_answers_without_room_wait_in_a_menu(line: AssistLine, qtbot: QtBot) -> None:
    answers = tuple(AssistButton(f"A rather long answer {n}", f"a{n}", lambda: None) for n in "123")
    line.show_items([replace(FIX, buttons=answers)])
    qtbot.waitUntil(line.findChild(QPushButton, "a3").isVisible)
    line.window().resize(560, 42)
    qtbot.waitUntil(line.findChild(QPushButton, "otherAnswers").isVisible)
    assert not line.findChild(QPushButton, "a3").isVisible()
    menu = line.findChild(QPushButton, "otherAnswers").menu()
    assert [one.text()[-1] for one in menu.actions()] == ["2", "3"]


def lies(detail: QWidget, button: QWidget, *, beside: bool) -> bool:
    """Whether a detail lies beside a button, or above it."""
    middle = button.geometry().center().y()
    place = detail.geometry()
    return place.top() < middle < place.bottom() if beside else place.bottom() < middle


def test_beside_large_text_the_detail_is_whole_and_moves_to_where_it_has_room(
    line: AssistLine, qtbot: QtBot
) -> None:
    line.set_compact(compact=True)
    detail = line.findChild(ElidedLabel, "assistDetail")
    wide = AssistButton("Fix 12 of the rows that are shown here", "fix", lambda: None)
    line.window().resize(340, 80)
    for buttons, is_beside in (((wide,), False), ((replace(wide, text="Fix"),), True)) * 2:
        line.show_items(
            [replace(FIX, text="12 rows", buttons=buttons, detail="Valid: 12. Failed: 3.")]
        )
        fix = line.findChild(QPushButton, "fix")
        qtbot.waitUntil(partial(lies, detail, fix, beside=is_beside))
        assert not detail.is_cut


def test_the_column_shows_what_the_country_in_the_box_would_do(qtbot: QtBot) -> None:
    file = made.file(choices=Choices(suggested="RU"), offered=1)
    parent = AssistLine()
    qtbot.addWidget(parent)
    country = CountryAssist(parent)
    country.show_file(file)
    finding = Finding(Reason.NO_COUNTRY_CODE)
    row = made.row(1, outcome=Outcome.FAILED, cells=("8 (912) 555-00-10",), findings=(finding,))

    def shown() -> str:
        found = RowEditor(file, country.country, country.shown_edits()).edit_of(row)
        return found[1][0] if found is not None else ""

    assert shown() == "79125550010"
    country.box.choose("US")
    assert shown() == ""


def test_rows_show_what_the_offered_edit_does_and_no_other() -> None:
    finding = Finding(Reason.NO_COUNTRY_CODE)
    row = made.row(1, outcome=Outcome.FAILED, cells=("8 (912) 555-00-10",), findings=(finding,))
    edit = Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="RU", shape="9999999999")
    assert RowEditor(made.file(), "RU").edit_of(row) is not None
    assert RowEditor(made.file(), "RU", [edit]).edit_of(row) is None, "another way of writing"


def test_continue_waits_for_a_vital_answer(builder: Builder) -> None:
    facts = replace(made.FACTS, questions=(OPT_OUT,))
    wizard = builder.checked(made.file(facts=facts))
    next_button = wizard.button(wizard.WizardButton.NextButton)
    assert not next_button.isEnabled()
    assert wizard.check_page.why_off() == "Answer the question above the table to continue"
    shown = wizard.check_page.results.assist.shown
    assert shown is not None
    assert shown.key == "question-opt_out"
    assert [one.text for one in shown.buttons] == ["Leave out 12 clients", "Keep them"]
    shown.buttons[0].run()
    assert wizard.check_page.new_list.choices.answer(QuestionCode.OPT_OUT) == "Opt-out"


def test_rows_that_a_person_chose_are_not_taken_away(builder: Builder) -> None:
    wizard = builder.opening(made.file())
    wizard.findChild(QPushButton, "count-ready").click()
    builder.database.answer("fixable", Reason.TOO_SHORT)
    assert wizard.check_page.results.filters.shown.outcome is Outcome.READY
