"""The card on the Check page that asks what only a person can know about the whole file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import Box, button, card, icon_label, label
from clientlists_desktop.ui.widgets.country_box import CountryBox, country_name

_NATIONAL = (Reason.NO_COUNTRY_CODE, Reason.NO_SUCH_COUNTRY_CODE)


class CountryQuestion(QWidget):
    """The offer to read failed rows as valid numbers of a country.

    Signals:
        answered: the country that a person chose.
        country_changed: another country is to be counted.
    """

    answered = Signal(str)
    country_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        frame, inside = card("fix", 12)
        self._title = label("", "strong", name="offerTitle")
        self._title.setWordWrap(True)
        self._detail = label("", "wrap", name="offerDetail")
        self._box = CountryBox("offerCountry", self.tr("Choose a country"))
        self._box.setAccessibleName(self.tr("Country of these numbers"))
        self._box.currentIndexChanged.connect(self._changed)
        self._read = button(self.tr("Read them so"), "readThemSo", kind="strong")
        self._read.clicked.connect(lambda: self.answered.emit(self._box.country or ""))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(icon_label(icon("magic-wand", "link"), 20))
        line.addLayout(words, 1)
        line.addWidget(self._box)
        line.addWidget(self._read)
        inside.addLayout(line)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)

    def ask(self, file: CheckedFile) -> bool:
        """Show the question if the file raises it; returns whether it does."""
        national = sum(file.balance.reasons.get(reason, 0) for reason in _NATIONAL)
        raised = (
            file.channel.has_phone_numbers
            and file.choices.country is None
            and bool(file.offered or national)
        )
        self.setVisible(raised)
        if raised:
            self._box.choose(file.choices.suggested if file.offered else None)
            self.show_count(self._box.country or "", file.offered)
        return raised

    def show_count(self, country: str, count: int) -> None:
        """Show how many failed rows are valid numbers of a country."""
        if country != (self._box.country or ""):
            return
        name = country_name(country)
        if not country:
            self._title.setText(self.tr("Some failed rows have no country code"))
            self._detail.setText(self.tr("Which country are they from?"))
        elif count:
            text = self.tr("%Ln failed row(s): valid number(s) of {country}", "", count)
            self._title.setText(text.format(country=name))
            self._detail.setText(
                self.tr("They have no country code. Each is shown before and after.")
            )
        else:
            self._title.setText(self.tr("Some failed rows have no country code"))
            self._detail.setText(
                self.tr(
                    "None of them is a valid number of {country}; choose another country."
                ).format(country=name)
            )
        self._read.setEnabled(bool(count))

    def _changed(self) -> None:
        self._read.setEnabled(False)
        if self._box.country:
            self._title.setText(self.tr("Counting…"))
            self.country_changed.emit(self._box.country)


class TwoWaysQuestion(QWidget):
    """Numbers that are valid in two readings: one answer for the file.

    Signals:
        answered: a TwoWays.
    """

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        frame, inside = card("amber", 12)
        self._title = label("", "strong", name="twoWaysTitle")
        self._title.setWordWrap(True)
        self._detail = label(
            self.tr("Nobody can know but you; where unsure, leave them out."), "wrap"
        )
        self._box = Box()
        self._box.setObjectName("twoWays")
        self._box.setAccessibleName(self.tr("How to read them"))
        # Qt gives a plain string back.
        self._box.currentIndexChanged.connect(
            lambda: self.answered.emit(TwoWays(self._box.currentData()))
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(icon_label(icon("warning", "warning"), 20))
        line.addLayout(words, 1)
        line.addWidget(self._box)
        inside.addLayout(line)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)

    def ask(self, file: CheckedFile) -> bool:
        """Show the question if the file raises it; returns whether it does."""
        waiting = file.balance.reasons.get(Reason.TWO_READINGS, 0)
        choice, country = file.choices.two_ways, file.choices.country
        raised = bool(waiting) or (country is not None and choice is not TwoWays.FAIL)
        self.setVisible(raised)
        if not raised or country is None:
            return raised
        name = country_name(country)
        blocked = self._box.blockSignals(True)
        self._box.clear()
        self._box.addItem(self.tr("Leave them out"), TwoWays.FAIL.value)
        self._box.addItem(self.tr("Read them as written"), TwoWays.WRITTEN.value)
        self._box.addItem(
            self.tr("Read them as numbers of {country}").format(country=name), TwoWays.COUNTRY.value
        )
        self._box.setCurrentIndex(self._box.findData(choice.value))
        self._box.blockSignals(blocked)
        if waiting:
            text = self.tr("%Ln row(s) can be read as two valid numbers: as written, and as one of "
                           "{country}", "", waiting)  # fmt: skip
            self._title.setText(text.format(country=name))
        else:
            self._title.setText(
                self.tr("Numbers with two readings are taken as you said").format(
                    count=number(waiting)
                )
            )
        return raised
