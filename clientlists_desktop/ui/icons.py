"""Icons: Phosphor and brand glyphs through QtAwesome, tinted from the palette."""

from typing import cast

import qtawesome
from PySide6.QtGui import QIcon

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.ui.theme import tokens

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


def icon(name: str, tone: str = "text") -> QIcon:
    """Return a Phosphor icon in the colour of a token; greyed where its widget is disabled."""
    now = tokens()
    tinted = qtawesome.icon(f"ph.{name}", color=getattr(now, tone), color_disabled=now.disabled)
    return cast("QIcon", tinted)


def white_icon(name: str) -> QIcon:
    """Return an icon for a filled button."""
    white = qtawesome.icon(f"ph.{name}", color="#FFFFFF", color_disabled=tokens().disabled)
    return cast("QIcon", white)


def channel_icon(channel: Channel, tone: str = "text") -> QIcon:
    """Return the icon of a channel, in one colour like all others."""
    name = _CHANNELS.get(channel.code, "ph.headset")
    return cast("QIcon", qtawesome.icon(name, color=getattr(tokens(), tone)))


def outcome_icon(outcome: Outcome) -> QIcon:
    """Return the icon of an outcome in its colour."""
    return icon(*_OUTCOMES[outcome])


def outcome_tone(outcome: Outcome) -> str:
    """Return the token that colours an outcome."""
    return _OUTCOMES[outcome][1]
