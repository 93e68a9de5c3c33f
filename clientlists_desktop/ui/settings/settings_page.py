"""Settings: one card for each thing that is kept for the workspace."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.accounts.accounts_card import AccountsCard
from clientlists_desktop.ui.consent.statements_card import StatementsCard
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.settings.country_card import CountryCard
from clientlists_desktop.ui.settings.language_card import LanguageCard
from clientlists_desktop.ui.settings.lock_card import LockCard
from clientlists_desktop.ui.settings.trash_card import TrashCard
from clientlists_desktop.ui.settings.workspace_card import WorkspaceCard
from clientlists_desktop.ui.widgets.controls import label


class SettingsPage(QWidget):
    """The cards, one below the other."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self.country = CountryCard(database)
        self.accounts = AccountsCard(database)
        self.lock = LockCard(database)
        self.trash = TrashCard(database)
        self.workspace = WorkspaceCard(database.workspace)
        self.statements = StatementsCard(database)
        self._needs: dict[QFrame, Permission | None] = {
            LanguageCard(): None,
            self.country: Permission.MAKE_LISTS,
            self.statements: None,
            self.accounts: Permission.MANAGE_ACCOUNTS,
            self.lock: Permission.CHANGE_SETTINGS,
            self.trash: Permission.CHANGE_SETTINGS,
            self.workspace: None,
        }
        inside = QWidget()
        inside.setObjectName("settingsCards")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for one in self._needs:
            column.addWidget(one)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setObjectName("settingsScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(label(self.tr("Settings"), "title", name="pageTitle"))
        layout.addWidget(scroll, 1)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may set."""
        for one, needed in self._needs.items():
            one.setVisible(needed is None or needed in held)
        self.workspace.show_permitted(held)
        if Permission.MANAGE_ACCOUNTS in held:
            self.accounts.refresh()
