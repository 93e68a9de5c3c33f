"""The line that says what came of the check, of which file, and how that was opened."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.ui.imports.layout.layout_line import facts_parts
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, set_property
from clientlists_desktop.ui.widgets.country_box import country_name
from clientlists_desktop.ui.widgets.labels import ElidedLabel
from clientlists_desktop.ui.widgets.layouts import STRETCH, row

_HEIGHT, _COMPACT_HEIGHT, _GAP, _LEAST_NAME = 32, 28, 12, 140
BETWEEN = " · "
"""What stands between two facts."""


class TitleLine(QWidget):
    """One line; how the file was read takes two where it must, and has a tool tip with the rest.

    Signals:
        change_wanted: the layout or the country is to be changed.
    """

    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = ElidedLabel("", "title", "pageTitle", least=400)
        self._name = ElidedLabel("", "strong", "fileName", least=_LEAST_NAME)
        self._facts = ElidedLabel("", "caption", "fileFacts", lines=2, cut_at=BETWEEN)
        self._change = button(self.tr("Change…"), "changeOpening", kind="flat")
        self._change.setAccessibleName(self.tr("Change how the file is opened"))
        self._change.clicked.connect(self.change_wanted)
        set_property(self._change, "inline", True)
        parts = (self._title, self._name, self._facts, self._change, STRETCH)
        row(*parts, on=self, spacing=_GAP)
        self.setFixedHeight(scaled(_HEIGHT))

    @property
    def name(self) -> str:
        """The file's name."""
        return self._name.text()

    @property
    def title(self) -> str:
        """What came of the check."""
        return self._title.text()

    def set_compact(self, *, compact: bool) -> None:
        """Show the title alone; the menu of the page says how the file was opened."""
        self.setFixedHeight(scaled(_COMPACT_HEIGHT if compact else _HEIGHT))
        for widget in (self._name, self._facts, self._change):
            widget.setHidden(compact)
        self._facts.setHidden(compact or not self._facts.text())
        self._change.setHidden(compact or not self._facts.text())

    def show_title(self, title: str) -> None:
        """Say what came of the check, or that it runs."""
        self._title.setText(title)

    def show_name(self, name: str) -> None:
        """Show the name of a file that is not checked yet."""
        self._name.setText(name)
        self._facts.setText("")
        self._change.hide()

    def show_file(self, file: CheckedFile, *, compact: bool) -> None:
        """Show how a file was read."""
        self._facts.setText(opened_line(file))
        self.set_compact(compact=compact)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room to the name of the file and to how it was read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the name whole where two lines are enough for the rest."""
        beside = (self._title.sizeHint().width(), self._facts.width_in_lines(),
                  self._change.sizeHint().width())  # fmt: skip
        room = self.width() - sum(beside) - _GAP * len(beside)
        whole = self._name.sizeHint().width()
        self._name.setMinimumWidth(min(whole, max(room, scaled(_LEAST_NAME))))


def opened_line(file: CheckedFile) -> str:
    """Say how a file was read, with the country of its national numbers."""
    parts = facts_parts(file.facts)
    if file.channel.has_phone_numbers:
        country = file.choices.country
        name = country_name(country) if country else translate("Check", "none")
        parts.append(translate("Check", "default country {country}").format(country=name))
    return BETWEEN.join(parts)
