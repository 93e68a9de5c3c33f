"""Icons: Phosphor and brand glyphs from QtAwesome, in the colours of the theme."""

from functools import cache

import qtawesome
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.ui.look.theme import tokens

_CHANNELS = {
    "telephony": "ph.phone",
    "whatsapp": "fa6b.whatsapp",
    "edna_platform": "fa6b.whatsapp",
    "i_digital": "fa6b.whatsapp",
    "nexmo": "fa6b.whatsapp",
    "wazzup": "fa6b.whatsapp",
    "telegram": "fa6b.telegram",
    "viber": "fa6b.viber",
    "facebook": "fa6b.facebook",
    "instagram": "fa6b.instagram",
    "vk": "fa6b.vk",
    "odnoklassniki": "fa6b.odnoklassniki",
    "wechat": "fa6b.weixin",
    "chat_widget": "ph.chat-text",
    "chat_api": "ph.code",
    "slack": "fa6b.slack",
    "azure": "fa6b.microsoft",
    "mattermost": "ph.chats-circle",
}
_OUTCOMES = {
    Outcome.READY: ("check-circle", "ready"),
    Outcome.FAILED: ("x-circle", "failed"),
    Outcome.DUPLICATE: ("copy", "duplicate"),
    Outcome.BLANK: ("minus-circle", "blank"),
    Outcome.REMOVED: ("trash", "blank"),
}


class _Tinted(QIconEngine):
    """Draws a glyph in the current colour of its token, so that it follows light and dark.

    Args:
        tone: name of a token, or a colour.
    """

    def __init__(self, glyph: str, tone: str) -> None:
        super().__init__()
        self._glyph, self._tone = glyph, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Answer Qt."""
        now = tokens()
        colour = getattr(now, self._tone, self._tone)
        drawn = qtawesome.icon(self._glyph, color=colour, color_disabled=now.disabled)
        drawn.paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode, state)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Answer Qt."""
        image = QPixmap(size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return image

    def clone(self) -> QIconEngine:
        """Answer Qt."""
        return _Tinted(self._glyph, self._tone)


@cache
def _tinted(glyph: str, tone: str) -> QIcon:
    return QIcon(_Tinted(glyph, tone))


def icon(name: str, tone: str = "text") -> QIcon:
    """Return a Phosphor icon in the colour of a token; it is grey in disabled widgets."""
    return _tinted(f"ph.{name}", tone)


def white_icon(name: str) -> QIcon:
    """Return a Phosphor icon for a filled button."""
    return _tinted(f"ph.{name}", "#FFFFFF")


def channel_icon(channel: Channel, tone: str = "text") -> QIcon:
    """Return the icon of a channel, not in its brand colours."""
    return _tinted(_CHANNELS.get(channel.code, "ph.headset"), tone)


def outcome_icon(outcome: Outcome) -> QIcon:
    """Return the icon of an outcome in its colour."""
    return icon(*_OUTCOMES[outcome])


def outcome_tone(outcome: Outcome) -> str:
    """Return the token that colours an outcome."""
    return _OUTCOMES[outcome][1]
