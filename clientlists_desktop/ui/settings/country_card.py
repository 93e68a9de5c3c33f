"""The country of numbers without a country code, in Settings."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from clientlists_desktop.operations.settings import set_country
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import card_of, label
from clientlists_desktop.ui.widgets.country_box import CountryBox


class CountryCard(QFrame):
    """Chooses the country."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._country = CountryBox("settingCountry", self.tr("None"))
        self._country.setAccessibleName(self.tr("Default country"))
        self._country.currentIndexChanged.connect(self._keep)
        inside = card_of(self)
        inside.addWidget(label(self.tr("Default country"), "section"))
        inside.addWidget(
            label(
                self.tr(
                    "Numbers without a country code are read as numbers of this country, where the "
                    "writing proves it. Each change is shown before and after. None: nothing is "
                    "read so until you say it on the Check page."
                ),
                "muted",
            )
        )
        line = QHBoxLayout()
        line.addWidget(self._country)
        line.addStretch()
        inside.addLayout(line)

    def show_country(self, country: str | None) -> None:
        """Show what is set."""
        self._country.choose(country)

    def _keep(self) -> None:
        country, actor = self._country.country or "", self._database.actor
        self._database.do(self, lambda: set_country(country, actor), lambda _: None)
