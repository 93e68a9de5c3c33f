"""Each role opens the window: no page shows what the role may not see, even if it is forced."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.navigation import SideBarPlace, side_bar_entries
from clientlists_desktop.ui.runtime.application import build_application
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.side_bar import SideBar
from tests.faults.leaks.roles import Prepared
from tests.faults.report import Plan, Trial
from tests.operations.runtime.expected_permissions import B, C, D, L, M, O, S

PLACES = {
    O: {"lists", "clients", "campaigns", "do_not_contact", "consent", "trash", "journal",
        "settings"},
    M: {"lists", "clients", "campaigns", "do_not_contact", "consent", "trash", "settings"},
    B: {"lists", "clients", "campaigns", "do_not_contact", "consent", "journal", "settings"},
    C: {"clients", "settings"},
    D: {"clients", "settings"},
    L: {"clients", "settings"},
    S: {"clients", "journal", "settings"},
}  # fmt: skip
"""The pages that each role is offered."""
SEEN_BY = {
    "ListName": {O, M, B, S},  # In the journal, too.
    "TrashName": {O, M, B, S},
    "CampaignName": {O, M, B, S},
    "DraftName": {O, M, B},
    "AccountName": {O},
    "5120004411": {O, M, B, C, D, L, S},
    "ProjectName": {O, M, B, C, D, L, S},
    "79120000001": {O, M, B},
    "ClientName": {O, M, B},
}
"""Who may see what is in the workspace."""
_QUIET = 0.3
"""Seconds without an answer after which none is expected."""


def trials(plan: Plan) -> Iterator[Trial]:
    """Open the window in each role, go to each page, and read all that it holds."""
    prepared = Prepared(plan.folder)
    application = QApplication.instance() or build_application(["faults"])
    assert isinstance(application, QApplication)
    for role in sorted(Role)[: plan.count]:
        with closing(Workspace(prepared.anew())) as workspace:
            window = MainWindow(workspace, prepared.accounts[role])
            window.show()
            _settle(application, window)
            offered = {
                one.place.value for one in side_bar_entries() if _is_offered(window, one.text)
            }
            yield Trial("window: pages offered", _difference(role, offered, PLACES[role]))
            for place in SideBarPlace:
                window.show_page(place)
                _settle(application, window)
            if role in (O, M, B):
                window.open_list(all_lists(workspace, prepared.accounts[role])[0])
                _settle(application, window)
            told = _told(window)
            wrong = [one for one, roles in SEEN_BY.items() if one in told and role not in roles]
            problem = f"{role.value} sees {wrong}" if wrong else ""
            yield Trial("window: nothing forbidden shown", problem)
            missing = [one for one, roles in SEEN_BY.items() if role in roles and one not in told]
            problem = f"{role.value} doesn't see {missing}" if missing else ""
            yield Trial("window: everything permitted shown", problem)
            titles = [one.windowTitle() for one in application.topLevelWidgets()]
            copied = QApplication.clipboard().text()
            leaked = [one for one in SEEN_BY if one in copied or any(one in t for t in titles)]
            yield Trial("window: titles and clipboard", f"{leaked} in {titles}" if leaked else "")
            yield from _forced(application, window, Given.of(workspace), role)
            window.close()
            window.deleteLater()
            application.processEvents()


@dataclass(frozen=True)
class Given:
    """What an owner was shown, as if it had stayed in a window that another account has now."""

    listed: ListSummary
    file: CheckedFile
    campaign: Campaign
    draft: CheckedFile
    project: Project

    @staticmethod
    def of(workspace: Workspace) -> "Given":
        (listed,) = lists.all_lists(workspace)
        (campaign,) = campaigns.all_campaigns(workspace)
        (draft,) = drafts.kept_drafts(workspace)
        (project,) = projects.all_projects(workspace)
        file = drafts.get_checked_file(workspace, listed.id)
        return Given(listed, file, campaign, draft, project)

    def doors(self, window: MainWindow) -> dict[str, Callable[[], None]]:
        """Return what opens pages and dialogs that no button offers to every role."""
        made, actions = window.list_actions, window.campaign_actions
        wizards = window.wizard_launcher
        return {
            "list": lambda: window.open_list(self.listed),
            "campaign": lambda: actions.open(self.campaign),
            "new campaign": lambda: actions.create_with(self.listed),
            "consent": lambda: window.consent_actions.open([1]),
            "draft": lambda: wizards.continue_draft(self.draft, None),
            "update": lambda: wizards.update_list(self.listed),
            "new list": lambda: wizards.create_list(),
            "clients": lambda: wizards.add_clients(self.project),
            "person": window.find_person,
            "versions": lambda: made.show_versions(self.listed),
            "combine": lambda: made.combine([self.listed]),
            "split": lambda: made.split(self.listed),
            "sample": lambda: made.sample(self.listed),
            "rename": lambda: made.rename(self.listed),
            "export": lambda: made.export(self.listed, self.file),
        }


_NOT_GIVEN = {"TrashName", "AccountName", "79120000001", "ClientName"}
"""What has to be read first, even by who holds all that was given."""


def _forced(
    application: QApplication, window: MainWindow, given: Given, role: Role
) -> Iterator[Trial]:
    """Open pages and dialogs in spite of the role; what they read is refused."""
    for door, enter in given.doors(window).items():
        enter()
        _settle(application, window)
        told = _told(window)
        wrong = [one for one in _NOT_GIVEN if one in told and role not in SEEN_BY[one]]
        yield Trial(f"window: forced {door}", f"{role.value} sees {wrong}" if wrong else "")
        window.wizard_launcher.close()
        for dialog in window.findChildren(QDialog):
            dialog.close()
            dialog.deleteLater()
        _settle(application, window)


def _settle(application: QApplication, window: MainWindow) -> None:
    """Handle what happens until nobody waits for the database thread any more."""
    quiet_since = time.monotonic()
    while time.monotonic() - quiet_since < _QUIET:
        application.processEvents()
        jobs = [*window.findChildren(Job), *window.database.findChildren(Job)]
        if window.database._newest or any(job.is_running for job in jobs):
            quiet_since = time.monotonic()
        time.sleep(0.005)


def _is_offered(window: MainWindow, text: str) -> bool:
    buttons = window.findChild(SideBar).findChildren(QToolButton)
    return any(one.isVisibleTo(window) and one.text() == text for one in buttons)


def _difference(role: Role, found: set[str], wanted: set[str]) -> str:
    return f"{role.value}: {sorted(found ^ wanted)}" if found != wanted else ""


def _told(window: MainWindow) -> str:
    """Return all texts of all widgets, hidden ones too, and of all cells of their tables."""
    told: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        told += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            told.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            told.append(widget.toPlainText())
        elif isinstance(widget, QComboBox):
            told += [widget.itemText(index) for index in range(widget.count())]
        elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            told += [
                str(model.index(row, column).data(role))
                for row in range(model.rowCount())
                for column in range(columns)
                for role in roles
            ]
    return "\n".join(told)
