"""The card that asks about a doubtful layout, or says that an import profile was used."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.texts.imports.notices import doubt_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card_of, icon_label
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, grow, row


class LayoutCard(QFrame):
    """Hidden unless there is something to say about a file's layout.

    Signals:
        change: the person wants to look at the layout. forget: the profile is to be forgotten.
    """

    change = Signal()
    forget = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", "wrap", name="openingSaid")
        self._change = button(self.tr("See how it was opened…"), "lookAtOpening", kind="strong")
        self._change.clicked.connect(self.change)
        self._forget = button(self.tr("Forget"), "forgetOpening")
        set_tool_tip(self._forget, self.tr("Open files with this header as if they were new"))
        self._forget.clicked.connect(self.forget)
        mark = icon_label(icon("info", "link"), 20)
        add(
            card_of(self, "amber", 12),
            row(mark, grow(self._text), self._change, self._forget, spacing=12),
        )
        self.hide()

    def show_file(self, file: CheckedFile) -> None:
        """Show what there is to say about a file."""
        facts = file.facts
        notices = [doubt_text(doubt, translate) for doubt in facts.doubts]
        if facts.recalled:
            notices.append(self.tr("Opened like the last file with this header."))
        self._text.setText(" ".join(notices))
        self._change.setVisible(bool(facts.doubts))
        self._forget.setVisible(bool(facts.recalled))
        self.setVisible(bool(notices))
