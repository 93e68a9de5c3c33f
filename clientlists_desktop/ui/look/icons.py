"""Icons: SVG files of the Phosphor set and of brands, in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from clientlists_desktop import paths
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.ui.look.theme import tokens

_CHANNELS = {
    "telephony": "phone",
    "whatsapp": "brands/whatsapp",
    "edna_platform": "brands/whatsapp",
    "i_digital": "brands/whatsapp",
    "nexmo": "brands/whatsapp",
    "wazzup": "brands/whatsapp",
    "telegram": "brands/telegram",
    "viber": "brands/viber",
    "facebook": "brands/facebook",
    "instagram": "brands/instagram",
    "vk": "brands/vk",
    "odnoklassniki": "brands/odnoklassniki",
    "wechat": "brands/weixin",
    "chat_widget": "chat-text",
    "chat_api": "code",
    "slack": "brands/slack",
    "azure": "brands/microsoft",
    "mattermost": "chats-circle",
}
_OUTCOMES = {
    Outcome.READY: ("check-circle", "ready"),
    Outcome.FAILED: ("x-circle", "failed"),
    Outcome.DUPLICATE: ("copy", "duplicate"),
    Outcome.BLANK: ("minus-circle", "blank"),
    Outcome.REMOVED: ("trash", "blank"),
}


_SHARE = 0.875
"""Of the height that an icon is given, so that its lines keep away from what is beside it."""


class _Tinted(QIconEngine):
    """Draws an icon in the current colour of its token, so that it follows light and dark.

    Args:
        name: of its file.
        tone: name of a token, or a colour.
    """

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Answer Qt."""
        del state
        now = tokens()
        disabled = mode is QIcon.Mode.Disabled
        colour = now.disabled if disabled else getattr(now, self._tone, self._tone)
        side = min(rect.width(), rect.height()) * _SHARE
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        _drawing(self._name, colour).render(painter, box)

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
        return _Tinted(self._name, self._tone)


@cache
def _tinted(name: str, tone: str) -> QIcon:
    # Read here, so that an icon that is missing fails where it is asked for and not in a paint.
    _source(name)
    return QIcon(_Tinted(name, tone))


@cache
def _source(name: str) -> str:
    folder = "" if "/" in name else "symbols/"
    return paths.resource(f"icons/{folder}{name}.svg").read_text("utf-8")


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    plain = _source(name).replace(' fill="currentColor"', "")
    coloured = plain.replace("<svg ", f'<svg fill="{colour}" ')
    drawing = QSvgRenderer(QByteArray(coloured.encode()))
    assert drawing.isValid(), f"the icon {name} cannot be read"
    drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return drawing


def icon(name: str, tone: str = "text") -> QIcon:
    """Return an icon in the colour of a token; it is grey in disabled widgets."""
    return _tinted(f"{name}", tone)


def white_icon(name: str) -> QIcon:
    """Return an icon for a filled button."""
    return _tinted(f"{name}", "#FFFFFF")


def channel_icon(channel: Channel, tone: str = "text") -> QIcon:
    """Return the icon of a channel, not in its brand colours."""
    return _tinted(_CHANNELS.get(channel.code, "headset"), tone)


def outcome_icon(outcome: Outcome) -> QIcon:
    """Return the icon of an outcome in its colour."""
    return icon(*_OUTCOMES[outcome])


def outcome_tone(outcome: Outcome) -> str:
    """Return the token that colours an outcome."""
    return _OUTCOMES[outcome][1]
