"""The dialog that asks what words of results files stand for."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_words import (
    LEAVE_OUT,
    Meaning,
    UnknownWord,
    meaning_to_text,
    results_for,
    text_to_meaning,
    word_key,
)
from clientlists_desktop.texts.campaigns.campaigns import meaning_label
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, column, grow, row, scroll_area
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_MOST_WORDS = 40
"""Whoever has more different words has put something else into the column."""
_NOTHING = ""
_UNBROKEN = re.compile(r"\S{20}")
"""As many letters as always fit into a line: a longer word may be broken after them."""


class ResultWordsDialog(SubmitDialog):
    """A box with the results for each word.

    Args:
        question: what the words are about.
        action: the text of the button.
        nothing: what it means that no result is chosen for a word.

    Signals:
        answered: the meanings of all words that have one now, by their keys.
    """

    answered = Signal(object)

    def __init__(
        self, kind: CampaignKind, title: str, question: str, action: str, nothing: str,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("resultWordsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._kind, self._nothing = kind, nothing
        self._boxes: dict[str, Box] = {}
        self._surface = QWidget()
        self._surface.setObjectName("surface")
        self._area = scroll_area(self._surface, "resultWords")
        self._words = column(on=self._surface, spacing=8, margins=(24, 8, 24, 8))
        buttons, _ = self.submit_buttons(action, "takeWords")
        column(
            column(label(question, "wrap", name="resultWordsQuestion"), margins=(24, 24, 24, 8)),
            grow(self._area),
            column(buttons, margins=(24, 8, 24, 24)),
            on=self,
        )
        self.resize(scaled(640), scaled(420))

    def show_unknown(self, words: Sequence[UnknownWord]) -> None:
        """Ask about words of a file, with the number of rows of each."""
        for one in words[:_MOST_WORDS]:
            rows = self.tr("%Ln row(s)", "", one.rows)
            title = self.tr("“{word}”, {rows}").format(word=one.word, rows=rows)
            self._add(word_key(one.word), title, _NOTHING)
        self._keep_boxes_in_sight()

    def show_meanings(self, meanings: Mapping[str, Meaning]) -> None:
        """Show what words stand for."""
        for word, meaning in meanings.items():
            self._add(word, self.tr("“{word}”").format(word=word), meaning_to_text(meaning))
        self._keep_boxes_in_sight()

    def _keep_boxes_in_sight(self) -> None:
        """Keep the words at the top; they are scrolled up and down, never sideways."""
        add(self._words, STRETCH)
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(self._surface.minimumSizeHint().width() + bar)

    def _add(self, key: str, title: str, chosen: str) -> None:
        # Two ways to write a word are one.
        if key in self._boxes:
            return
        box = Box(f"word-{len(self._boxes)}")
        box.addItem(self._nothing, _NOTHING)
        for result in results_for(self._kind):
            box.addItem(meaning_label(result, translate), result.value)
        box.addItem(meaning_label(None, translate), LEAVE_OUT)
        box.setCurrentIndex(box.findData(chosen))
        words = field_title(title, box)
        words.setText(_UNBROKEN.sub("\\g<0>\u200b", words.text()))
        words.setWordWrap(True)
        add(self._words, row(grow(words), box, spacing=16))
        self._boxes[key] = box

    def submit(self) -> None:
        """Give the answers to whoever asked."""
        given = {key: str(box.currentData()) for key, box in self._boxes.items()}
        self.answered.emit(
            {key: text_to_meaning(text) for key, text in given.items() if text != _NOTHING}
        )
        self.accept()
