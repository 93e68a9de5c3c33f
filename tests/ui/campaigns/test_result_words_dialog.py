"""The dialog that asks what words of reports stand for."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_words import LONGEST_WORD, UnknownWord
from clientlists_desktop.ui.campaigns.result_words_dialog import ResultWordsDialog


def test_long_words_are_seen_whole_in_a_narrow_dialog(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ResultWordsDialog(CampaignKind.CALL, "Words", "?", "Import", "Not now", window)
    sentence = "The subscriber is unavailable, or out of reach of the network; call later"
    dialog.show_unknown([UnknownWord(sentence, 1), UnknownWord("m" * LONGEST_WORD, 1)])
    dialog.show()
    assert dialog.width() < 800
    words = [one for one in dialog.findChildren(QLabel) if one.buddy() is not None]
    assert len(words) == 2
    for one in words:
        assert one.height() >= one.heightForWidth(one.width())
        assert one.width() >= one.minimumSizeHint().width()
