"""The setting for the country of numbers without a country code."""

from PySide6.QtWidgets import QFrame

from clientlists_desktop.operations.settings import read_settings, set_country
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import card_of
from clientlists_desktop.ui.widgets.country_box import CountryBox
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row


class CountryCard(QFrame):
    """Chooses the default country."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._country = CountryBox("settingCountry", self.tr("None"))
        self._country.setAccessibleName(self.tr("Default country"))
        self._country.currentIndexChanged.connect(self._save)
        text = self.tr(
            "Numbers without a country code are read as numbers of this country if their format "
            "proves it. Each change is shown before and after. None: no number is read this way "
            "until you choose a country on the Check page."
        )
        inside = card_of(self, title=self.tr("Default country"), text=text)
        add(inside, row(self._country, STRETCH))

    def refresh(self) -> None:
        """Read the stored country."""
        self._database.ask(
            self, "country", read_settings, lambda found: self.show_country(found.country)
        )

    def show_country(self, country: str | None) -> None:
        """Show the stored country."""
        self._country.choose(country)

    def _save(self) -> None:
        country = self._country.country or ""
        self._database.do(
            self, lambda workspace, actor: set_country(workspace, country, actor), lambda _: None
        )
