"""The page of settings, with a card for each."""

from PySide6.QtWidgets import QFrame, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.accounts.accounts_card import AccountsCard
from clientlists_desktop.ui.campaigns.result_words_card import ResultWordsCard
from clientlists_desktop.ui.consent.statements_card import StatementsCard
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.settings.about_card import AboutCard
from clientlists_desktop.ui.settings.appearance_card import AppearanceCard
from clientlists_desktop.ui.settings.backups_card import BackupsCard
from clientlists_desktop.ui.settings.country_card import CountryCard
from clientlists_desktop.ui.settings.lock_card import LockCard
from clientlists_desktop.ui.settings.support_card import SupportCard
from clientlists_desktop.ui.settings.trash_card import TrashCard
from clientlists_desktop.ui.settings.workspace_card import WorkspaceCard
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, panel, scroll_area


class SettingsPage(QWidget):
    """The cards of the settings that an account may change."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self.appearance = AppearanceCard()
        self.country = CountryCard(database)
        self.accounts = AccountsCard(database)
        self.lock = LockCard(database)
        self.trash = TrashCard(database)
        self.workspace = WorkspaceCard(database.workspace.path)
        self.backups = BackupsCard(database)
        self.statements = StatementsCard(database)
        self.result_words = ResultWordsCard(database)
        self._needs: dict[QFrame, Permission | None] = {
            self.appearance: None,
            self.country: Permission.MAKE_LISTS,
            self.statements: None,
            self.result_words: Permission.MANAGE_CAMPAIGNS,
            self.accounts: Permission.MANAGE_ACCOUNTS,
            self.lock: Permission.CHANGE_SETTINGS,
            self.trash: Permission.CHANGE_SETTINGS,
            self.workspace: None,
            self.backups: Permission.COPY_WORKSPACE,
            SupportCard(database): None,
            AboutCard(): None,
        }
        cards = panel(column(*self._needs, STRETCH, spacing=16), "settingsCards")
        title = label(self.tr("Settings"), "title", name="pageTitle")
        scroll = scroll_area(cards, "settingsScroll")
        column(title, grow(scroll), on=self, spacing=16, margins=24)

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self.country.refresh()
        self.statements.refresh()
        self.trash.refresh()
        self.result_words.refresh()

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show the cards that an account with these permissions may use."""
        for one, needed in self._needs.items():
            one.setVisible(needed is None or needed in held)
        self.workspace.show_permitted(held)
        self.trash.show_permitted(held)
        if Permission.MANAGE_ACCOUNTS in held:
            self.accounts.refresh()
        if Permission.COPY_WORKSPACE in held:
            self.backups.refresh()
