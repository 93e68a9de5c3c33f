"""Who may use the program: first start, signing in, a role that may only look, locking, leaving."""

from collections.abc import Callable
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QWidget,
)

from clientlists_desktop import paths
from clientlists_desktop.core.accounts.accounts import LOCKED_FROM, Actor, wait_after
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.operations.accounts.accounts import (
    add_account,
    change_roles,
    remove_account,
)
from clientlists_desktop.operations.accounts.sign_in import (
    change_password,
    read_entry_state,
    sign_in,
)
from clientlists_desktop.operations.settings import set_idle_minutes
from clientlists_desktop.storage.accounts import throttle
from clientlists_desktop.storage.accounts.accounts import all_accounts, get_account
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.accounts import idle_watch, sign_in_dialog
from clientlists_desktop.ui.widgets import messages
from tests.journeys.at_start import PersonAtStart, Start
from tests.keyrings import memory_keyring
from tests.operations.fakes import Clock
from tests.people import ANNA, new_workspace

IVAN, PASSWORD, OTHER, WRONG = "Ivan", "a river in spring", "a lake in autumn", "a hill in summer"


@pytest.fixture
def anna(workspace: Workspace) -> Actor:
    """The owner, who has a password."""
    new_workspace(workspace.path, ANNA)
    change_password(workspace, ANNA, "", PASSWORD)
    workspace.close()
    return ANNA


@pytest.fixture
def ivan(workspace: Workspace, anna: Actor) -> Actor:
    """Somebody who may only look."""
    made = add_account(workspace, IVAN, OTHER, [Role.BUSINESS_OWNER], anna)
    workspace.close()
    return made.actor


def at(workspace: Workspace, read: Callable[[Workspace], object]) -> object:
    """Look into the workspace."""
    found = read(workspace)
    workspace.close()
    return found


# First start.


def test_the_first_start_asks_who_you_are_and_nothing_else(start: Start) -> None:
    person = start()
    person.asked("firstAccountDialog")
    person.type("accountName", "Ольга")
    person.click("firstAccountDialogDo")
    person.comes_in("Ольга")
    assert person.text("accountRoles") == "Owner and 1 more"
    assert person.sees("createFirstList")
    assert [one.text() for one in person.opens_menu().actions()] == ["Set a password…"]


def test_the_first_account_may_have_a_password(start: Start, workspace: Workspace) -> None:
    person = start()
    person.asked("firstAccountDialog")
    person.click("setPasswordNow")
    person.type("newPassword", "short")
    person.type("repeatPassword", "shorter")
    person.click("firstAccountDialogDo")
    person.reads("formRefusal", "The two passwords differ")
    person.type("repeatPassword", "short", enter=True)
    person.reads("formRefusal", "at least 10")
    person.type("newPassword", PASSWORD)
    person.type("repeatPassword", PASSWORD, enter=True)
    person.until(lambda: person.windows.window is not None)
    (account,) = at(workspace, all_accounts)  # type: ignore[misc]
    assert account.has_password


def test_who_does_not_want_in_leaves_nothing(start: Start, workspace: Workspace) -> None:
    person = start()
    person.asked("firstAccountDialog")
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: not person.is_open("firstAccountDialog"))
    assert person.windows.window is None
    assert at(workspace, all_accounts) == []


def test_who_is_alone_without_a_password_is_not_asked(start: Start, workspace: Workspace) -> None:
    new_workspace(workspace.path, ANNA)
    start().comes_in(ANNA.name)


# Signing in.


@pytest.fixture
def trying(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which wrong passwords make one wait."""
    made = Clock()
    monkeypatch.setattr(throttle, "time", made)
    return made


@pytest.mark.usefixtures("ivan")
def test_a_wrong_password_is_said_and_the_right_one_opens(start: Start, trying: Clock) -> None:
    person = start()
    person.signs_in(WRONG, IVAN)
    person.reads("formRefusal", "The name and password do not match")
    assert person.windows.window is None
    trying.now += 1
    person.signs_in(OTHER)
    person.comes_in(IVAN)


@pytest.mark.usefixtures("ivan")
def test_a_name_can_be_typed(start: Start) -> None:
    person = start()
    person.asked("signInDialog")
    box = person.the("signInName", QComboBox)
    box.setEditText("iVAN")
    person.signs_in(OTHER)
    person.comes_in(IVAN)


@pytest.mark.usefixtures("anna")
def test_who_is_too_early_sees_the_seconds_pass(start: Start, trying: Clock) -> None:
    person = start()
    for _ in range(2):
        trying.now += 1
        person.signs_in(WRONG)
        person.reads("formRefusal", "The name and password do not match")
    person.signs_in(PASSWORD)
    person.reads("formRefusal", "Too many wrong passwords. Try again in 2 seconds.")
    person.reads("formRefusal", "Try again in 1 second.")
    person.until(lambda: not person.sees("formRefusal"))
    trying.now += 2
    person.signs_in(PASSWORD)
    person.comes_in(ANNA.name)


@pytest.mark.usefixtures("anna")
def test_a_locked_account_is_said_with_the_way_out(start: Start, trying: Clock) -> None:
    person = start()
    for failures in range(LOCKED_FROM):
        trying.now += wait_after(failures) + 30
        throttle.record(person.workspace, ANNA.name)
    person.workspace.close()
    person.signs_in(PASSWORD)
    person.reads("formRefusal", "Locked after too many wrong passwords: you can try again in")
    assert "An owner can unlock the account in Settings." in person.text("formRefusal")


@pytest.mark.usefixtures("anna")
def test_where_no_keyring_is_nobody_stays_and_it_is_said(start: Start) -> None:
    person = start()
    person.asked("signInDialog")
    assert not person.the("staySignedIn").isEnabled()
    assert "no keyring" in person.the("staySignedIn").toolTip()
    texts = [label.text() for label in person.window.findChildren(QLabel) if label.isVisible()]
    assert any("no keyring" in text for text in texts)


@pytest.mark.usefixtures("anna")
def test_who_stays_signed_in_is_not_asked_until_they_sign_out(start: Start) -> None:
    with memory_keyring():
        person = start()
        person.asked("signInDialog")
        person.click("staySignedIn")
        person.signs_in(PASSWORD)
        person.comes_in(ANNA.name)
        person.windows.window.close()
        again = start()
        again.comes_in(ANNA.name)
        again.chooses("Sign out")
        again.asked("signInDialog")
        assert again.windows.window is None
        again.press(Qt.Key.Key_Escape)
        later = start()
        later.asked("signInDialog")


@pytest.mark.usefixtures("anna")
def test_the_window_is_not_held_up_while_a_password_is_checked(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []

    def checked(*args: object, **keywords: object) -> object:
        threads.append(current_thread())
        return sign_in(*args, **keywords)  # type: ignore[arg-type]

    monkeypatch.setattr(sign_in_dialog, "sign_in", checked)
    person = start()
    person.signs_in(PASSWORD)
    person.comes_in(ANNA.name)
    assert threads
    assert main_thread() not in threads


# A role that may only look.


@pytest.mark.usefixtures("three_lists")
def test_who_may_only_look_sees_everything_and_changes_nothing(
    start: Start, workspace: Workspace, tmp_path: Path
) -> None:
    change_password(workspace, ANNA, "", PASSWORD)
    add_account(workspace, IVAN, OTHER, [Role.BUSINESS_OWNER], ANNA)
    workspace.close()
    person = start()
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)
    assert person.pages()[:3] == ["lists", "clients", "campaigns"]
    person.until(lambda: len(person.list_names()) == 3)
    assert not person.sees("createList")
    person.click_cell("lists", 0, 0)
    person.control(Qt.Key.Key_A)
    for name in ("downloadSelected", "deleteSelected"):
        assert not person.sees(name)
    person.press(Qt.Key.Key_Delete)
    person.press(Qt.Key.Key_F2)
    person.control(Qt.Key.Key_S)
    person.control(Qt.Key.Key_N)
    assert QApplication.activeModalWidget() is None
    with pytest.raises(AssertionError):
        person.drop("mainWindow", tmp_path)
    person.click_cell("lists", 0, 0)
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.sees("listTitle"))
    for name in ("listMenu", "downloadList", "listReport"):
        assert not person.sees(name)
    person.control(Qt.Key.Key_S)
    person.click("page-clients")
    for name in ("firstStep", "tryClients", "projectMenu", "addClients"):
        assert not person.sees(name)
    person.reads("whyNoClients", "one of these roles: Owner")
    person.click("page-campaigns")
    assert not person.sees("firstCampaign")
    person.click("page-settings")
    for name in ("settingCountry", "addAccount", "idleMinutes", "copyWorkspace", "moveWorkspace"):
        assert not person.sees(name)
    assert person.sees("openWorkspace")
    assert QApplication.activeModalWidget() is None
    assert person.stored()[0] == 3


def test_the_first_page_is_the_first_that_one_may_see(
    start: Start, workspace: Workspace, anna: Actor
) -> None:
    add_account(workspace, IVAN, OTHER, [Role.LINGUIST], anna)
    workspace.close()
    person = start()
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)
    assert person.pages() == ["clients", "settings"]
    person.until(lambda: person.sees("noClients"))


def test_an_empty_workspace_tells_who_makes_lists(start: Start, ivan: Actor) -> None:
    person = start()
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)
    person.reads("emptyText", "one of these roles: Outbound manager")
    assert not person.sees("createFirstList")


def test_a_role_that_changes_meanwhile_shows_other_pages(
    start: Start, workspace: Workspace, anna: Actor, ivan: Actor
) -> None:
    person = start()
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)
    at(workspace, lambda opened: change_roles(opened, ivan.id, [Role.LINGUIST], anna))
    person.click("page-campaigns")
    person.until(lambda: person.pages() == ["clients", "settings"])
    person.until(lambda: person.sees("noClients"))


def test_an_account_that_is_removed_meanwhile_is_told_and_signed_out(
    start: Start, workspace: Workspace, anna: Actor, ivan: Actor
) -> None:
    person = start()
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)
    at(workspace, lambda opened: remove_account(opened, ivan.id, anna))
    person.click("page-campaigns")
    person.asked("refusalBox")
    assert "This account no longer exists" in str(
        [label.text() for label in QApplication.activeModalWidget().findChildren(QLabel)]
    )
    person.click("understood")
    person.asked("signInDialog")
    assert person.windows.window is None


# Locking.


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(idle_watch, "time", made)
    return made


def unlocks(person: PersonAtStart, password: str) -> None:
    person.type("unlockPassword", password)
    person.click("lockDialogDo")


def is_covered(person: PersonAtStart) -> bool:
    """Whether nothing of the window's content can be seen."""
    window = person.windows.window
    assert window is not None
    middle = QPoint(window.width() // 2, window.height() // 2)
    corner = QPoint(30, window.height() - 30)
    return all(
        (found := window.childAt(place)) is not None and "cover" in ancestors(found)
        for place in (middle, corner)
    )


def ancestors(widget: QWidget) -> list[str]:
    names = []
    while (widget := widget) is not None and not widget.isWindow():
        names.append(widget.objectName())
        widget = widget.parentWidget()
    return names


@pytest.mark.usefixtures("three_lists")
def test_an_idle_window_is_locked_and_opens_to_the_password(
    start: Start, workspace: Workspace, clock: Clock, trying: Clock
) -> None:
    change_password(workspace, ANNA, "", PASSWORD)
    set_idle_minutes(workspace, 5, ANNA)
    workspace.close()
    person = start()
    person.signs_in(PASSWORD)
    person.comes_in(ANNA.name)
    person.until(lambda: len(person.list_names()) == 3)
    clock.now += 299
    person.press(Qt.Key.Key_Down)
    clock.now += 299
    person.qtbot.mouseMove(person.the("lists"), QPoint(20, 20))
    person.qtbot.mouseMove(person.the("lists"), QPoint(30, 30))
    assert not person.is_open("lockDialog")
    clock.now += 300
    person.asked("lockDialog")
    assert is_covered(person)
    person.press(Qt.Key.Key_Escape)
    assert person.is_open("lockDialog")
    unlocks(person, WRONG)
    person.reads("formRefusal", "This is not your password")
    trying.now += 1
    unlocks(person, PASSWORD)
    person.until(lambda: not person.is_open("lockDialog"))
    assert not is_covered(person)
    assert len(person.list_names()) == 3


@pytest.mark.usefixtures("anna")
def test_lock_now_covers_what_appears_meanwhile_too(start: Start) -> None:
    person = start()
    person.signs_in(PASSWORD)
    person.comes_in(ANNA.name)
    person.chooses("Lock now")
    person.asked("lockDialog")
    window = person.windows.window
    assert window is not None
    messages.show_message(window, "Something was done", "Nobody is to read this.")
    window.toast.show_message("List “Spring” created", "check-circle")
    box = window.findChild(QDialog, "toldBox")
    person.until(lambda: box.findChild(QWidget, "cover") is not None)
    assert is_covered(person)
    cover = box.findChild(QWidget, "cover")
    assert cover.geometry() == box.rect()
    person.until(lambda: QApplication.activeModalWidget().objectName() == "lockDialog")
    unlocks(person, PASSWORD)
    person.until(lambda: not person.is_open("lockDialog"))
    person.until(lambda: box.findChild(QWidget, "cover") is None)
    box.accept()


@pytest.mark.usefixtures("ivan")
def test_before_a_locked_window_somebody_else_may_sign_in(start: Start) -> None:
    person = start()
    person.signs_in(PASSWORD, ANNA.name)
    person.comes_in(ANNA.name)
    person.chooses("Lock now")
    person.click("otherAccount")
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)
    assert not person.is_open("lockDialog")


# Switching and leaving.


def test_switching_keeps_the_window_until_somebody_comes(start: Start, ivan: Actor) -> None:
    del ivan
    person = start()
    person.signs_in(PASSWORD, ANNA.name)
    person.comes_in(ANNA.name)
    person.chooses("Switch account…")
    person.asked("signInDialog")
    person.click("cancelDialog")
    person.until(lambda: not person.is_open("signInDialog"))
    person.click("page-settings")
    person.chooses("Switch account…")
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)
    assert person.text("accountName") == IVAN


@pytest.mark.usefixtures("three_lists")
def test_another_workspace_asks_and_the_window_stays_where_nobody_comes_in(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = new_workspace(tmp_path / "other.sqlite", ANNA)
    change_password(other, ANNA, "", PASSWORD)
    other.close()
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "kept")
    monkeypatch.setattr(messages, "ask_workspace", lambda parent: other.path)
    person = start()
    person.comes_in(ANNA.name)
    before = person.windows.window
    person.click("page-settings")
    person.click("openWorkspace")
    person.asked("signInDialog")
    person.click("cancelDialog")
    person.until(lambda: not person.is_open("signInDialog"))
    assert person.windows.window is before
    person.click("page-lists")
    person.click_cell("lists", 0, 0)
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.sees("listTitle") and person.text("clientCount"))

    person.click("page-settings")
    person.click("openWorkspace")
    person.signs_in(PASSWORD)
    person.until(lambda: person.windows.window is not before)
    person.comes_in(ANNA.name)
    person.until(lambda: person.sees("createFirstList"))
    assert paths.default_workspace() == other.path


@pytest.mark.usefixtures("ivan")
def test_a_window_stays_locked_where_nobody_else_comes(start: Start) -> None:
    person = start()
    person.signs_in(PASSWORD, ANNA.name)
    person.comes_in(ANNA.name)
    person.chooses("Lock now")
    person.click("otherAccount")
    person.asked("signInDialog")
    person.click("cancelDialog")
    person.until(lambda: not person.is_open("signInDialog"))
    assert person.is_open("lockDialog")
    assert is_covered(person)
    unlocks(person, PASSWORD)
    person.until(lambda: not person.is_open("lockDialog"))


def test_for_what_is_no_workspace_ways_on_are_offered(start: Start, workspace: Workspace) -> None:
    workspace.path.write_bytes(b"these are no tables" * 20)
    person = start()
    person.asked("recoveryDialog")
    assert person.windows.window is None
    person.until(lambda: "no sound backup" in person.text("backupSummary"))
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: person.windows.status == 3)
    assert workspace.path.read_bytes() == b"these are no tables" * 20


def test_signing_out_asks_again_and_the_next_one_comes_in(start: Start, ivan: Actor) -> None:
    del ivan
    person = start()
    person.signs_in(PASSWORD, ANNA.name)
    person.comes_in(ANNA.name)
    ended: list[bool] = []
    QApplication.instance().lastWindowClosed.connect(lambda: ended.append(True))
    person.chooses("Sign out")
    person.asked("signInDialog")
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)
    assert not ended


def test_a_password_is_set_and_changed_in_the_window(start: Start, workspace: Workspace) -> None:
    new_workspace(workspace.path, ANNA)
    person = start()
    person.comes_in(ANNA.name)
    person.chooses("Set a password…")
    person.type("newPassword", PASSWORD)
    person.type("repeatPassword", PASSWORD)
    person.click("changePasswordDialogDo")
    person.reads("toastText", "Password changed")
    person.until(lambda: person.windows.window.session.account.has_password)
    person.chooses("Change password…")
    person.type("oldPassword", WRONG)
    person.type("newPassword", OTHER)
    person.type("repeatPassword", OTHER)
    person.click("changePasswordDialogDo")
    person.reads("formRefusal", "This is not your password")
    person.click("cancelDialog")
    assert at(workspace, read_entry_state).account is None  # type: ignore[attr-defined]


# Keeping accounts.


def test_an_owner_adds_an_account_that_comes_in(start: Start, workspace: Workspace) -> None:
    new_workspace(workspace.path, ANNA)
    person = start()
    person.comes_in(ANNA.name)
    person.click("page-settings")
    person.reads("passwordsFirst", "has no password yet")
    assert not person.the("addAccount").isEnabled()
    person.click("setPasswordFirst")
    person.type("newPassword", PASSWORD)
    person.type("repeatPassword", PASSWORD)
    person.click("changePasswordDialogDo")
    person.until(lambda: not person.is_open("changePasswordDialog"))
    person.click("addAccount")
    person.type("accountName", IVAN)
    person.type("newPassword", OTHER)
    person.type("repeatPassword", OTHER)
    person.click("addAccountDialogDo")
    person.reads("formRefusal", "at least one role")
    person.click("role-BUSINESS_OWNER")
    person.click("addAccountDialogDo")
    person.until(lambda: [row[0] for row in person.table("accounts")] == [ANNA.name, IVAN])
    assert person.table("accounts")[1][1:] == ["Business owner", "password set", "–"]
    person.chooses("Switch account…")
    person.signs_in(OTHER, IVAN)
    person.comes_in(IVAN)


def test_an_owner_changes_roles_unlocks_and_removes(
    start: Start, workspace: Workspace, ivan: Actor, questions: list[str]
) -> None:
    with pytest.raises(Exception, match="wrong_sign_in"):
        sign_in(workspace, IVAN, WRONG)
    workspace.close()
    person = start()
    person.signs_in(PASSWORD, ANNA.name)
    person.comes_in(ANNA.name)
    person.click("page-settings")
    person.until(lambda: len(person.table("accounts")) == 2)
    person.click_cell("accounts", 1, 0)
    assert person.table("accounts")[1][2] == "1 wrong password"
    person.click("unlockAccount")
    person.until(lambda: person.table("accounts")[1][2] == "password set")
    person.click("accountRolesChange")
    assert person.the("role-BUSINESS_OWNER", QCheckBox).isChecked()
    person.click("role-DEVELOPER")
    person.click("rolesDialogDo")
    person.until(lambda: person.table("accounts")[1][1] == "Business owner, Developer")
    person.click("removeAccount")
    person.until(lambda: len(person.table("accounts")) == 1)
    assert questions[0].startswith("Remove the account “Ivan”?")
    person.click("removeAccount")
    person.asked("refusalBox")
    assert "is the last owner" in str(
        [label.text() for label in QApplication.activeModalWidget().findChildren(QLabel)]
    )
    person.click("understood")
    assert at(workspace, lambda opened: Role.OWNER in get_account(opened, ANNA.id).roles)


def test_the_minutes_of_the_lock_are_set(start: Start, workspace: Workspace, anna: Actor) -> None:
    del anna
    person = start()
    person.signs_in(PASSWORD)
    person.comes_in(ANNA.name)
    person.click("page-settings")
    box = person.the("idleMinutes", QComboBox)
    assert box.currentText() == "never"
    box.setCurrentIndex(box.findData(15))
    box.activated.emit(box.currentIndex())
    person.until(lambda: person.windows.window.session.idle_minutes == 15)
