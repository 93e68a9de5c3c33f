"""After an action the focus is on what is likely next: never on Delete, never on Cancel."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QTableView, QWidget

from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.core.imports.checked_file import KeptDrafts
from clientlists_desktop.ui.accounts.accounts_card import AccountRow
from tests.ui import made
from tests.ui.campaign_places import CAMPAIGN_PLACES, RUNNING, draft_campaign
from tests.ui.places import EVERYWHERE, LISTS, OWNER, TRASHED, Builder, name_of


def focused(builder: Builder, window: QWidget) -> str:
    window.activateWindow()
    builder.qtbot.waitUntil(window.isActiveWindow)
    now = QApplication.focusWidget()
    return now.objectName() if now is not None else ""


def press(builder: Builder, window: QWidget, name: str) -> None:
    """Press a button that has the focus, as the keyboard does."""
    window.activateWindow()
    builder.qtbot.waitUntil(window.isActiveWindow)
    found = window.findChild(QPushButton, name)
    found.setFocus()
    found.click()


def test_buttons_for_several_lists_go_with_the_selection(builder: Builder) -> None:
    page = builder.lists()
    press(builder, page, "deleteSelected")
    page.show_lists(LISTS[2:])
    assert not page.findChild(QPushButton, "deleteSelected").isVisible()
    assert focused(builder, page) == "lists"


def test_the_arrows_go_on_where_a_list_was_deleted(builder: Builder) -> None:
    page = builder.lists()
    page.table.selectRow(1)
    page.show_lists([one for one in LISTS if one.id != page.selected()[0].id])
    assert page.selected() == []
    assert page.table.currentIndex().row() == 1


def test_a_restored_list_leaves_the_focus_in_the_trash(builder: Builder) -> None:
    page = builder.trash()
    page.table.selectRow(0)
    press(builder, page, "restoreLists")
    page.show_lists((30, TRASHED[1:]))
    page.table.clearSelection()
    assert page.findChild(QPushButton, "restoreLists").isHidden()
    assert focused(builder, page) == "trash"


def test_a_started_campaign_offers_its_next_step(builder: Builder) -> None:
    page = draft_campaign(builder)
    press(builder, page, "move-start")
    page.show_campaign(replace(RUNNING, status=Status.IN_PROGRESS))
    assert focused(builder, page) == "act-export"


def test_an_account_that_was_let_in_again_leaves_the_focus_on_the_accounts(
    builder: Builder,
) -> None:
    page = builder.settings()
    card = page.accounts
    locked = AccountRow(made.an_account(2, "Ivan", failures=3))
    card.show_accounts([AccountRow(OWNER), locked])
    card.findChild(QTableView, "accounts").selectRow(1)
    press(builder, page, "unlockAccount")
    card.show_accounts([AccountRow(OWNER), replace(locked, account=made.an_account(2, "Ivan"))])
    assert focused(builder, page) == "accounts"


def test_a_removed_proof_leaves_the_focus_where_another_is_added(builder: Builder) -> None:
    wizard = builder.evidence()
    press(builder, wizard, "removeProof")
    assert focused(builder, wizard) == "addProofs"


@pytest.mark.parametrize(("left", "focus"), [(2, "continueDraft2"), (0, "lists")])
def test_a_discarded_draft_leaves_the_focus_on_the_next(
    builder: Builder, left: int, focus: str
) -> None:
    page = builder.lists()
    page.drafts.show_drafts(KeptDrafts([replace(made.file(), id=1)], 1))
    press(builder, page, "discardDraft1")
    page.drafts.show_drafts(KeptDrafts([replace(made.file(), id=n) for n in [2] * bool(left)], 1))
    assert focused(builder, page) == focus


def test_the_last_step_that_is_undone_leaves_the_focus_on_redo(builder: Builder) -> None:
    wizard = builder.edit_offered()
    undo = wizard.check_page.results.undo
    press(builder, wizard, "undo")
    undo.show_steps([replace(step, undone=True) for step in undo._done])
    assert focused(builder, wizard) == "redo"


@pytest.mark.parametrize("place", [*EVERYWHERE, *CAMPAIGN_PLACES], ids=name_of)
@pytest.mark.long
def test_a_box_that_can_be_typed_in_selects_all(
    builder: Builder, place: Callable[[Builder], QWidget]
) -> None:
    window = place(builder).window()
    boxes = [one for one in window.findChildren(QComboBox) if one.isEditable() and one.isVisible()]
    # A dialog that was closed on the way takes the focus with it a moment later.
    builder.qtbot.wait(1)
    window.activateWindow()
    builder.qtbot.waitUntil(window.isActiveWindow)
    for box in boxes:
        box.clearFocus()
        box.setFocus()
        # It does so once it is idle, which a window that is being laid out anew isn't at once.
        line = box.lineEdit()
        builder.qtbot.waitUntil(lambda line=line, box=box: line.selectedText() == box.currentText())
