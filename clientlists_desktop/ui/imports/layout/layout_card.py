"""What is to be said of how the file was opened: doubts, and that it was opened as last time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.texts.imports.notices import doubt_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card, icon_label, label


class LayoutCard(QWidget):
    """A question about the opening, or the word that it was remembered.

    Signals:
        change: the person wants to look at how the file was opened.
        forget: it is to be opened as if for the first time.
    """

    change = Signal()
    forget = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame, inside = card("amber", 12)
        self._text = label("", "wrap", name="openingSaid")
        self._change = button(self.tr("See how it was opened…"), "lookAtOpening", kind="strong")
        self._change.clicked.connect(self.change)
        self._forget = button(self.tr("Forget"), "forgetOpening")
        self._forget.setToolTip(self.tr("Open files with this header as if for the first time"))
        self._forget.clicked.connect(self.forget)
        words = QVBoxLayout()
        words.addWidget(self._text)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(icon_label(icon("info", "link"), 20))
        line.addLayout(words, 1)
        line.addWidget(self._change)
        line.addWidget(self._forget)
        inside.addLayout(line)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        self.hide()

    def tell(self, file: CheckedFile) -> None:
        """Say what there is to say of a file; nothing of most."""
        facts = file.facts
        said = [doubt_text(doubt, translate) for doubt in facts.doubts]
        if facts.recalled:
            said.append(self.tr("Opened as last time: a file with this header was opened so."))
        self._text.setText(" ".join(said))
        self._change.setVisible(bool(facts.doubts))
        self._forget.setVisible(bool(facts.recalled))
        self.setVisible(bool(said))
