"""Channels: how clients are reached, and what an address looks like in each of them."""

import re
from dataclasses import dataclass
from enum import StrEnum


class ChannelGroup(StrEnum):
    """The groups in which channels are offered."""

    CALLS = "calls"
    MESSENGERS = "messengers"
    WEBSITE = "website"
    CONTACT_CENTRES = "contact_centres"
    WORK_CHATS = "work_chats"


class AddressKind(StrEnum):
    """What the first column of a channel's list holds."""

    PHONE = "phone"
    """A phone number with country code."""
    NUMERIC = "numeric"
    """A whole number assigned by the messenger, kept as text."""
    PATTERN = "pattern"
    """An ID of a known shape (UUID, Viber's base64, a chat code)."""
    OPAQUE = "opaque"
    """Any text that the connected system chose."""


@dataclass(frozen=True)
class Channel:
    """One way to reach clients.

    Attributes:
        code: stable name in files, the database and the command line.
        name: brand name, not translated (the generic ones are, in `texts`).
        convention: what IDs usually look like. An ID that doesn't match is a warning, since
            vendors don't promise to keep their conventions; a username, a link or a phone number
            fails where IDs are numbers.
        spaces: whether an ID may contain a space.
    """

    code: str
    name: str
    group: ChannelGroup
    kind: AddressKind
    example: str
    convention: re.Pattern[str] | None = None
    spaces: bool = False

    @property
    def is_telephony(self) -> bool:
        """Whether the channel serves call campaigns."""
        return self.code == "telephony"

    @property
    def has_phone_numbers(self) -> bool:
        """Whether its addresses follow the phone rule."""
        return self.kind is AddressKind.PHONE


def _whole_number(minus: bool = False) -> re.Pattern[str]:
    return re.compile(r"-?[0-9]+" if minus else r"[0-9]+")


_UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
_PHONE = "12025550147"
_G, _K = ChannelGroup, AddressKind

CHANNELS: tuple[Channel, ...] = (
    Channel("telephony", "Telephony", _G.CALLS, _K.PHONE, _PHONE),
    Channel("whatsapp", "WhatsApp", _G.MESSENGERS, _K.PHONE, _PHONE),
    Channel("edna_platform", "edna (WhatsApp)", _G.MESSENGERS, _K.PHONE, _PHONE),
    Channel("i_digital", "i-Digital (WhatsApp)", _G.MESSENGERS, _K.PHONE, _PHONE),
    Channel("nexmo", "Nexmo (WhatsApp)", _G.MESSENGERS, _K.PHONE, _PHONE),
    Channel("wazzup", "Wazzup (WhatsApp)", _G.MESSENGERS, _K.PHONE, _PHONE),
    Channel("telegram", "Telegram", _G.MESSENGERS, _K.NUMERIC, "5120004417", _whole_number(True)),
    Channel(
        "viber",
        "Viber",
        _G.MESSENGERS,
        _K.PATTERN,
        "01234567890A=",
        re.compile(r"[A-Za-z0-9+/]{8,}={1,2}"),
    ),
    Channel("facebook", "Facebook", _G.MESSENGERS, _K.NUMERIC, "24081175520036", _whole_number()),
    Channel("instagram", "Instagram", _G.MESSENGERS, _K.NUMERIC, "1784140000117", _whole_number()),
    Channel("vk", "VK", _G.MESSENGERS, _K.NUMERIC, "201774410", _whole_number()),
    Channel(
        "odnoklassniki",
        "Odnoklassniki",
        _G.MESSENGERS,
        _K.PATTERN,
        "chat:C3a97e6ec0f00",
        re.compile(r"chat:C[0-9A-Za-z]+"),
    ),
    Channel("wechat", "WeChat", _G.MESSENGERS, _K.OPAQUE, "oGZUI0egBJY1zhBYw2KhdUfwVJJE"),
    Channel(
        "chat_widget",
        "Chat widget",
        _G.WEBSITE,
        _K.PATTERN,
        "747078ed-d270-5664-62bf-0a933b43a15f",
        _UUID,
    ),
    Channel("chat_api", "Chat API", _G.WEBSITE, _K.OPAQUE, "customer-1042", spaces=True),
    Channel("bitrix", "Bitrix24", _G.CONTACT_CENTRES, _K.OPAQUE, "chat1042"),
    Channel("chat2desk", "Chat2Desk", _G.CONTACT_CENTRES, _K.OPAQUE, "104285512"),
    Channel("inbound_livetex", "LiveTex", _G.CONTACT_CENTRES, _K.OPAQUE, "visitor-1042"),
    Channel("incoming_jivosite", "JivoSite", _G.CONTACT_CENTRES, _K.OPAQUE, "visitor-1042"),
    Channel("webim", "Webim", _G.CONTACT_CENTRES, _K.OPAQUE, "visitor-1042"),
    Channel("zendesk", "Zendesk", _G.CONTACT_CENTRES, _K.OPAQUE, "user-361180044"),
    Channel("threads", "edna Chat Center", _G.CONTACT_CENTRES, _K.OPAQUE, "client-1042"),
    Channel("azure", "Azure Bot Service", _G.WORK_CHATS, _K.OPAQUE, "29:1bSnHZ7Js2STWrgk6"),
    Channel("slack", "Slack", _G.WORK_CHATS, _K.OPAQUE, "U02ABCDEF1G"),
    Channel("mattermost", "Mattermost", _G.WORK_CHATS, _K.OPAQUE, "tk9hq5rsn7ydx8mwqz3b4fa6ee"),
)

TELEPHONY = CHANNELS[0]

ANY = Channel(
    "any", "Any channel", ChannelGroup.WEBSITE, AddressKind.OPAQUE, "5120004417", spaces=True
)
"""The channel of a file of clients in which each row names its own. No list has it."""

_BY_CODE = {channel.code: channel for channel in (*CHANNELS, ANY)} | {
    alias: channel
    for channel in CHANNELS
    for alias in {"inbound_livetex": ["livetex"], "incoming_jivosite": ["jivosite"]}.get(
        channel.code, []
    )
}


def channel_of(code: str) -> Channel:
    """Return the channel with this code, ignoring case; KeyError if there is none."""
    return _BY_CODE[code.strip().lower()]


def decode_channel(code: str) -> str:
    """Return the code of a channel as it was stored; KeyError if no channel has it."""
    return channel_of(code).code
