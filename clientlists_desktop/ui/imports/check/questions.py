"""The cards on the Check page that ask what only a person can know about the whole file."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import button, card_of, icon_label
from clientlists_desktop.ui.widgets.country_box import CountryBox, country_name
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, row

_NATIONAL = (Reason.NO_COUNTRY_CODE, Reason.NO_SUCH_COUNTRY_CODE)


def _lay_out(
    frame: QFrame, tone: str, icon_names: tuple[str, str], words: list[QLabel], *answers: QWidget
) -> None:
    """Lay out a question: an icon, what is asked, and the widgets that answer."""
    add(
        card_of(frame, tone, 12),
        row(
            icon_label(icon(*icon_names), 20), grow(column(*words, spacing=0)), *answers, spacing=12
        ),
    )


class CountryQuestion(QFrame):
    """Offers to read failed rows as valid numbers of a country.

    Signals:
        answered: the code of a country. country_changed: count the numbers of another country.
    """

    answered = Signal(str)
    country_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "strong", name="offerTitle")
        self._title.setWordWrap(True)
        self._detail = label("", "wrap", name="offerDetail")
        self._box = CountryBox("offerCountry", self.tr("Choose a country"))
        self._box.setAccessibleName(self.tr("Country of these numbers"))
        self._box.currentIndexChanged.connect(self._on_country_changed)
        self._read = button(self.tr("Read as numbers of this country"), "readThemSo", kind="strong")
        self._read.clicked.connect(lambda: self.answered.emit(self._box.country or ""))
        words = [self._title, self._detail]
        _lay_out(self, "fix", ("magic-wand", "link"), words, self._box, self._read)

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
        title = self.tr("Some failed rows have no country code")
        if not country:
            detail = self.tr("Which country are they from?")
        elif count:
            title = self.tr("%Ln failed row(s): valid number(s) of {country}", "", count)
            detail = self.tr("They have no country code. Each is shown before and after.")
        else:
            detail = self.tr("None of them is a valid number of {country}; choose another country.")
        self._title.setText(title.format(country=name))
        self._detail.setText(detail.format(country=name))
        self._read.setEnabled(bool(count))

    def _on_country_changed(self) -> None:
        self._read.setEnabled(False)
        if self._box.country:
            self._title.setText(self.tr("Counting…"))
            self.country_changed.emit(self._box.country)


class TwoWaysQuestion(QFrame):
    """Asks for one answer for all numbers of the file that are valid in two readings.

    Signals:
        answered: a TwoWays.
    """

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "strong", name="twoWaysTitle")
        self._title.setWordWrap(True)
        detail = label(self.tr("Only you can know. If in doubt, leave them out."), "wrap")
        self._box = Box("twoWays", self.tr("How to read them"))
        # Qt turns the enum into a plain string.
        self._box.currentIndexChanged.connect(
            lambda: self.answered.emit(TwoWays(self._box.currentData()))
        )
        _lay_out(self, "amber", ("warning", "warning"), [self._title, detail], self._box)

    def ask(self, file: CheckedFile) -> bool:
        """Show the question if the file raises it; returns whether it does."""
        waiting = file.balance.reasons.get(Reason.TWO_READINGS, 0)
        choice, country = file.choices.two_ways, file.choices.country
        raised = bool(waiting) or (country is not None and choice is not TwoWays.FAIL)
        self.setVisible(raised)
        if not raised or country is None:
            return raised
        name = country_name(country)
        as_country = self.tr("Read them as numbers of {country}").format(country=name)
        with QSignalBlocker(self._box):
            self._box.clear()
            self._box.addItem(self.tr("Leave them out"), TwoWays.FAIL.value)
            self._box.addItem(self.tr("Read them as written"), TwoWays.WRITTEN.value)
            self._box.addItem(as_country, TwoWays.COUNTRY.value)
            self._box.setCurrentIndex(self._box.findData(choice.value))
        if waiting:
            text = self.tr("%Ln row(s) can be read as two valid numbers: as written, and as one of "
                           "{country}", "", waiting)  # fmt: skip
        else:
            text = self.tr("Numbers with two readings are read as you chose")
        self._title.setText(text.format(country=name))
        return raised
