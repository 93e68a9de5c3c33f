"""A box of countries with their names in the language of the window."""

import json
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter

from clientlists_desktop import paths
from clientlists_desktop.core.phones.rule import all_countries, country_code_of
from clientlists_desktop.ui.runtime.languages import ENGLISH, LANGUAGES
from clientlists_desktop.ui.widgets.fields import Box

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST = 14
"""Characters that a box has room for, whatever is chosen."""


def country_name(region: str) -> str:
    """Return a country’s name in the language of the window; its two letters if unknown.

    Qt knows the names only in English and in each country’s own language.
    """
    language = QLocale().name().split("_")[0]
    return _names_in(language if language in LANGUAGES else ENGLISH).get(region, region)


@cache
def _names_in(language: str) -> Mapping[str, str]:
    """Return the names of CLDR, which `tests.countries` wrote."""
    names: Mapping[str, str] = json.loads(
        paths.resource(f"countries/{language}.json").read_text("utf-8")
    )
    return names


def system_country() -> str | None:
    """Return the country of the system’s settings, if it has phone numbers."""
    region = QLocale.territoryToCode(QLocale.system().territory())
    return region if region in all_countries() else None


class CountryBox(Box):
    """Chooses a country or none; typing searches.

    Args:
        none_text: the entry for no country; empty to leave it out.
        fits_value: be as wide as the chosen country.
    """

    def __init__(self, name: str, none_text: str, *, fits_value: bool = False) -> None:
        super().__init__(name, fits_value=fits_value)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if (completer := self.completer()) is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST)
        if none_text:
            self.addItem(none_text, None)
        regions = sorted(all_countries(), key=lambda region: country_name(region).casefold())
        for region in regions:
            self.addItem(f"{country_name(region)} (+{country_code_of(region)})", region)
        if (line := self.lineEdit()) is not None:
            line.returnPressed.connect(self._choose_typed)
            line.editingFinished.connect(self._restore_text)
        if completer is not None and (proposals := completer.popup()) is not None:
            proposals.installEventFilter(self)

    @property
    def country(self) -> str | None:
        """The chosen region."""
        region = self.currentData()
        return region if isinstance(region, str) else None

    def choose(self, region: str | None) -> None:
        """Choose a country without a signal."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(region)))
        self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the dialog, whose default button it would press."""
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter choose what was typed if no proposal is selected."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
            and isinstance(watched, QAbstractItemView)
            and not watched.currentIndex().isValid()
        ):
            watched.hide()
            self._choose_typed()
            return True
        return super().eventFilter(watched, event)

    def _choose_typed(self) -> None:
        """Choose the country whose name begins with the typed text, or whose letters it is."""
        typed = self.currentText().strip().casefold()
        names = [self.itemText(index).casefold() for index in range(self.count())]
        regions = [str(self.itemData(index) or "").casefold() for index in range(self.count())]
        exact = [i for i, name in enumerate(names) if typed in (name, name.rsplit(" (", 1)[0])]
        letters = [i for i, region in enumerate(regions) if typed == region]
        begun = [i for i, name in enumerate(names) if name.startswith(typed)]
        found = exact or letters or begun
        if typed and found:
            self.setCurrentIndex(found[0])
        self._restore_text()

    def _restore_text(self) -> None:
        """Show the chosen country instead of an unfinished name."""
        self.setEditText(self.itemText(self.currentIndex()))
        if (line := self.lineEdit()) is not None:
            line.home(False)
