"""Keeps one main window: workspaces and accounts take each other's place in it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from clientlists_desktop import log, paths, systems
from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.sign_in import sign_out
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.workspace_refusals import not_answered_text
from clientlists_desktop.ui.accounts.sign_in_flow import SignInFlow
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.runtime.languages import use_language, window_language
from clientlists_desktop.ui.runtime.single_instance import SingleInstance, Start, Wish
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages

if TYPE_CHECKING:
    from clientlists_desktop.ui.runtime.recovery_dialog import RecoveryDialog
    from clientlists_desktop.ui.settings.workspace_actions import MovedWorkspace

NO_WORKSPACE = 3
"""The exit status when the workspace cannot be opened."""
_BETWEEN_TRIES_MS = 300
_PATIENCE = 2.0
"""Seconds in which this window waits for another one to answer, and does nothing else."""
_WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog)


class WindowManager(QObject):
    """Keeps one main window: lets a person sign in, and changes workspaces and accounts.

    A new window or dialog is shown before the old one closes, because the program ends with the
    last of them.

    Attributes:
        window: None until somebody signed in.
        status: the exit status if no window could be opened.
    """

    def __init__(self) -> None:
        super().__init__()
        self.window: MainWindow | None = None
        self.status = 0
        self._sign_in: SignInFlow | None = None
        self._instance: SingleInstance | None = None
        self._wish = Wish()
        self._notice = ""
        self._recovery: RecoveryDialog | None = None
        self._report = ("", "")
        self._later = QTimer(self, interval=_BETWEEN_TRIES_MS, singleShot=True)
        self._later.timeout.connect(self._grant_wish)
        self._translating = QTimer(self, interval=_BETWEEN_TRIES_MS, singleShot=True)
        self._translating.timeout.connect(self._change_language)

    def open(
        self,
        workspace: Workspace,
        instance: SingleInstance | None = None,
        wish: Wish | None = None,
        notice: str = "",
    ) -> None:
        """Let somebody sign in to a workspace, and open a window on it.

        Args:
            instance: holds the workspace; None lets other processes open windows on it, too.
            wish: of the start, to be granted then.
            notice: to be shown in the window then.
        """
        self._notice = notice
        if instance is not None:
            self._hold(instance)
        self._start(SignInFlow(workspace))
        self._take_wish(wish or Wish())

    def open_file(self, file: Path) -> None:
        """Begin a list with a file that the system hands to the running program."""
        self._on_wanted(Wish(file))

    def _start(self, flow: SignInFlow) -> None:
        self._sign_in = flow
        flow.signed_in.connect(lambda account: self._show_window(flow.workspace, account.actor))
        flow.asking.connect(self._close_recovery)
        flow.refused.connect(lambda error: self._on_refused(error, flow.workspace))

    def _show_window(self, workspace: Workspace, actor: Actor) -> None:
        old = self.window
        if old is not None:
            # Only one workspace is open at a time, so its thread ends first.
            old.database.stop()
        window = self.window = MainWindow(workspace, actor)
        self.status = 0
        if systems.has_menu_bar():
            from clientlists_desktop.ui.menu_bar import add_menu_bar

            add_menu_bar(window)
        window.workspace_wanted.connect(self._change_workspace)
        window.workspace_moved.connect(self._open_moved)
        window.switch_wanted.connect(self._switch_account)
        window.signed_out.connect(self._on_signed_out)
        # Later, since the box that says so goes with the window.
        window.language_chosen.connect(self._translating.start)
        window.session.damaged.connect(lambda: self._offer_recovery(workspace))
        if old is not None:
            window.resize(old.size())
        window.show()
        log.record(log.LogEvent.WINDOW_SHOWN)
        if self._notice:
            window.toast.show_message(self._notice, "warning")
            self._notice = ""
        self._close_recovery()
        if old is not None:
            old.close()
            old.deleteLater()
        if self._report[0]:
            messages.show_message(window, *self._report)
            self._report = ("", "")

    def _change_language(self) -> None:
        """Show everything in the language that was chosen, once nothing runs that would be lost."""
        window, application = self.window, QApplication.instance()
        if window is None or application is None:
            return
        if window.is_working() or QApplication.activeModalWidget() is not None:
            window.settings_page.appearance.show_waiting()
            self._translating.start()
            return
        use_language(application, window_language())
        self._show_window(window.database.workspace, window.database.actor)
        assert self.window is not None
        self.window.continue_from(window)

    def _change_workspace(self, path: Path) -> None:
        """Open another workspace; the window stays if nobody signs in."""
        window, before = self.window, self._instance
        assert window is not None
        workspace = Workspace(path)
        is_ours, instance = self._take(path, window)
        if not is_ours:
            return
        window.database.stop()
        flow = SignInFlow(workspace, window)
        flow.left.connect(window.resume)
        flow.refused.connect(lambda _: window.resume())
        if instance is not None and instance is not before:
            flow.left.connect(instance.release)
            flow.refused.connect(lambda _: instance.release())
            flow.signed_in.connect(lambda _: self._hold(instance))
        self._start(flow)
        flow.signed_in.connect(lambda _: paths.remember_workspace(path))

    def _take(self, path: Path, window: QWidget) -> tuple[bool, SingleInstance | None]:
        """Become the instance of a workspace, where this process holds any.

        Returns:
            Whether a window may open here; the instance, which may be that of this window.
        """
        before = self._instance
        if before is None or before.holds(path):
            return True, before
        instance = SingleInstance(path, self)
        start = instance.take_or_hand_over(patience=_PATIENCE)
        if start is Start.NOT_ANSWERED:
            messages.show_message(window, not_answered_text(path, translate), "")
        if start is not Start.FIRST:
            instance.deleteLater()
            return False, None
        return True, instance

    def _on_refused(self, error: Refused, workspace: Workspace) -> None:
        """Offer the ways on from damage; show any other refusal.

        A file that is no workspace, chosen in a window, is a wrong choice rather than damage.
        """
        has_backup = error.reason is Refusal.WORKSPACE_LOST and bool(error.facts["name"])
        is_damage = error.reason is Refusal.WORKSPACE_DAMAGED or has_backup
        if is_damage or (error.reason is Refusal.NOT_A_WORKSPACE and self.window is None):
            self._offer_recovery(workspace)
        else:
            self._close_recovery()
            self._show_refusal(error)

    def _offer_recovery(self, workspace: Workspace) -> None:
        log.record(log.LogEvent.REFUSED, reason=Refusal.WORKSPACE_DAMAGED)
        from clientlists_desktop.ui.runtime.recovery_dialog import RecoveryDialog

        window, before = self.window, self._recovery
        dialog = self._recovery = RecoveryDialog(workspace, window)
        dialog.chosen.connect(self._open_recovered)
        if window is None:
            self.status = NO_WORKSPACE
        elif window.database.workspace.path == workspace.path:
            # Nothing may hold the file open while another one takes its place.
            window.database.stop()
            dialog.rejected.connect(window.resume)
        dialog.open()
        if before is not None:
            before.accept()

    def _open_recovered(self, path: Path, text: str, details: str) -> None:
        """Open what took the place of a damaged workspace, or another one."""
        self._report = (text, details)
        dialog = self._recovery
        assert dialog is not None
        if self.window is not None:
            self._close_recovery()
            self._change_workspace(path)
            return
        before = self._instance
        is_ours, instance = self._take(path, dialog)
        if not is_ours:
            dialog.stand_by()
            return
        flow = SignInFlow(Workspace(path))
        if instance is not None and instance is not before:
            self._hold(instance)
            flow.signed_in.connect(lambda _: paths.remember_workspace(path))
        self._start(flow)

    def _close_recovery(self) -> None:
        dialog, self._recovery = self._recovery, None
        if dialog is not None:
            dialog.accept()

    def _open_moved(self, moved: "MovedWorkspace") -> None:
        """Open the workspace in its new place, for the person who moved it."""
        window = self.window
        assert window is not None
        # What waits to be read would look in the old place.
        window.database.stop()
        paths.remember_workspace(moved.path)
        if self._instance is not None:
            moved.instance.setParent(self)
            self._hold(moved.instance)
        else:
            moved.instance.release()
        self._show_window(Workspace(moved.path), window.database.actor)
        if moved.stays is not None:
            messages.show_refusal(self.window or window, moved.stays)

    def _switch_account(self) -> None:
        """Let somebody else sign in; until then, the account stays signed in."""
        window = self.window
        assert window is not None
        before = window.database.actor
        parent = QApplication.activeModalWidget() or window
        flow = SignInFlow(window.database.workspace, parent, always_ask=True)
        self._start(flow)
        flow.signed_in.connect(lambda account: self._sign_out(before, account))

    def _sign_out(self, before: Actor, account: Account) -> None:
        assert self.window is not None
        database = self.window.database
        if account.id != before.id:
            database.do(
                database, lambda workspace, actor: sign_out(workspace, before), lambda _: None
            )

    def _on_signed_out(self) -> None:
        """Let the next person sign in; the window closes when the dialog is on screen."""
        window = self.window
        assert window is not None
        flow = SignInFlow(window.database.workspace)
        flow.asking.connect(self._close_window)
        self._start(flow)

    def _close_window(self) -> None:
        old, self.window = self.window, None
        if old is not None:
            old.close()
            old.deleteLater()

    def _show_refusal(self, error: Refused) -> None:
        if self.window is not None:
            messages.show_refusal(self.window, error)
            return
        self.status = NO_WORKSPACE
        log.record(log.LogEvent.REFUSED, reason=error.reason)
        messages.show_fatal(refusal_text(error, translate))
        QApplication.quit()

    def _hold(self, instance: SingleInstance) -> None:
        """Be the one window of a workspace, and of no other one."""
        before, self._instance = self._instance, instance
        instance.listen()
        instance.wanted.connect(self._on_wanted)
        if before is not None:
            before.wanted.disconnect(self._on_wanted)
            before.release()
            before.deleteLater()

    def _on_wanted(self, wish: Wish) -> None:
        """Show the window, since the program was started again."""
        for one in (self.window, *shown_windows(), QApplication.activeModalWidget()):
            if one is not None:
                _raise(one)
        self._take_wish(wish)

    def _take_wish(self, wish: Wish) -> None:
        if wish != Wish():
            self._wish = wish
        self._grant_wish()

    def _grant_wish(self) -> None:
        """Begin a list, as soon as somebody is signed in and no dialog is open."""
        window, wish = self.window, self._wish
        if wish == Wish():
            return
        account = window.session.account if window is not None else None
        if window is None or account is None or QApplication.activeModalWidget() is not None:
            self._later.start()
            return
        self._wish = Wish()
        if Permission.MAKE_LISTS in account.permissions:
            window.wizard_launcher.create_list(wish.file)
            return
        expected = Permission.MAKE_LISTS.value
        error = Refused(Refusal.NOT_PERMITTED, name=account.name, expected=expected)
        messages.show_refusal(window, error)


def shown_windows() -> list[QWidget]:
    """Return the windows and dialogs on screen."""
    everything = QApplication.topLevelWidgets()
    return [one for one in everything if one.isVisible() and one.windowType() in _WINDOWS]


def _raise(window: QWidget) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
