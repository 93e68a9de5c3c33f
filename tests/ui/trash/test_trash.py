"""The trash page and the dialog that erases, without a workspace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton

from clientlists_desktop.core.accounts.permissions import Role, permissions_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.trash import Erased
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.ui.lists.list_deletion import ListDeletion
from clientlists_desktop.ui.trash import erase_dialog
from tests.people import ANNA
from tests.ui.places import TRASHED, Builder
from tests.ui.runtime.fake_job import FakeJob


def button(widget, name):
    return widget.findChild(QPushButton, name)


def texts(page):
    model = page.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_each_list_says_when_it_is_erased(builder: Builder) -> None:
    rows = texts(builder.trash())
    assert [row[0] for row in rows] == ["Клиенты Казань", "Winter", "Spring offer"]
    assert rows[0][1:] == ["Telephony", "9,812", "Daniel Meyer", "2 Mar 2025", "in 12 days"]
    assert [row[5] for row in rows[1:]] == ["at the next start", "not while the clock is wrong"]


@pytest.mark.parametrize(
    ("role", "restores", "erases"),
    [
        (Role.OWNER, True, True),
        (Role.OUTBOUND_MANAGER, True, False),
        (Role.BUSINESS_OWNER, False, False),
    ],
)
def test_an_account_sees_what_it_may_do(builder: Builder, role, restores, erases) -> None:
    page = builder.trash()
    page.show_permitted(permissions_of([role]))
    emitted = []
    page.restored.connect(emitted.append)
    page.erased.connect(emitted.append)
    assert button(page, "restoreLists").isVisible() is restores
    assert button(page, "eraseList").isVisible() is erases
    page.table.setFocus()
    builder.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    builder.qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert emitted == [*([[TRASHED[0]]] if restores else []), *([TRASHED[0]] if erases else [])]
    # An account that may not erase gets no hint about it.
    page.table.selectAll()
    assert bool(page.findChild(QLabel, "whyOff").text()) is erases


def test_the_selected_list_stays_selected_when_another_one_comes(builder: Builder) -> None:
    page = builder.trash()
    page.table.selectRow(1)
    page.show_lists((30, TRASHED[1:]))
    assert page.selected() == [TRASHED[1]]
    page.show_lists((30, TRASHED[:1]))
    assert page.selected() == [TRASHED[0]]


def test_who_deleted_a_list_hides_before_its_name_is_cut(builder: Builder) -> None:
    page = builder.trash()
    assert not page.table.isColumnHidden(3)
    page.resize(520, 400)
    builder.qtbot.waitUntil(lambda: page.table.isColumnHidden(3))
    page.resize(1024, 700)
    builder.qtbot.waitUntil(lambda: not page.table.isColumnHidden(3))


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("", False),
        ("клиенты казань", False),
        ("Клиенты", False),
        ("Клиенты Казань", True),
        ("  Клиенты Казань ", True),
    ],
)
def test_the_name_is_typed_as_it_is(builder: Builder, typed: str, fits: bool) -> None:
    dialog = builder.erase()
    dialog.findChild(QLineEdit, "eraseName").setText(typed)
    why = dialog.findChild(QLabel, "whyOff").text()
    assert button(dialog, "erase").isEnabled() is fits
    assert why == ("" if fits else "Type “Клиенты Казань” to erase it")
    assert button(dialog, "erase").accessibleDescription() == why


def test_what_is_being_erased_cannot_be_left(builder: Builder) -> None:
    dialog = builder.erasing()
    job = FakeJob.started[-1]
    assert job.function is erase_list
    assert job.args == (builder.database.workspace, TRASHED[0].id, TRASHED[0].name, ANNA)
    for name in ("erase", "cancelDialog"):
        assert not button(dialog, name).isEnabled()
    builder.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    job.refused.emit(Refused(Refusal.DRAFT_IN_USE, file="spring.csv"))
    said = dialog.findChild(QLabel, "eraseRefusal").text()
    assert said == "Someone else is working on “spring.csv” right now. Try again later."
    assert button(dialog, "erase").isEnabled()
    builder.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("unclean", "why"),
    [
        (Refusal.DISK_FULL, "there is no space left for it"),
        (Refusal.WORKSPACE_BUSY, "another program is using it"),
        (Refusal.WORKSPACE_UNAVAILABLE, "its folder cannot be written"),
    ],
)
def test_nobody_is_told_that_a_list_is_erased_while_traces_of_it_may_be_left(
    builder: Builder, unclean: Refusal, why: str
) -> None:
    builder.monkeypatch.setattr(erase_dialog, "Job", FakeJob)
    window = builder.around("window")
    deleting = ListDeletion(builder.database, window)
    toasts = []
    deleting.message.connect(lambda text, _: toasts.append(text))
    deleting.erase(TRASHED[0])
    dialog = window.findChild(erase_dialog.EraseDialog)
    dialog.findChild(QLineEdit, "eraseName").setText(TRASHED[0].name)
    button(dialog, "erase").click()
    FakeJob.started[-1].succeeded.emit(Erased(1, 9812, unclean))
    box = window.findChild(QMessageBox, "toldBox")
    assert box.text() == "The workspace file is not clean yet"
    assert why in box.informativeText()
    assert "The window tries again at its next start." in box.informativeText()
    assert toasts == []
    box.close()
    QApplication.processEvents()
    deleting.erase(TRASHED[1])
    dialog = window.findChildren(erase_dialog.EraseDialog)[-1]
    dialog.findChild(QLineEdit, "eraseName").setText(TRASHED[1].name)
    button(dialog, "erase").click()
    FakeJob.started[-1].succeeded.emit(Erased(1, 9812))
    assert toasts == ["List “Winter” with 9,812 clients erased"]


def test_what_is_for_a_selection_goes_with_it(builder: Builder) -> None:
    page = builder.trash()
    page.show_permitted(permissions_of([Role.OWNER]))
    names = ("restoreLists", "eraseList")
    assert [button(page, name).isVisible() for name in names] == [True, True]
    page.table.clearSelection()
    assert [button(page, name).isVisible() for name in names] == [False, False]
