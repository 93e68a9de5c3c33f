"""The columns of a client file: the names they go by, and how their cells are read.

The names come from the platform's client records and its Analytics > Clients page.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache

from clientlists_desktop.core.channels import ANY, Channel, channel_of
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.layouts.column_synonyms import simplify_heading
from clientlists_desktop.core.moments import EARLIEST, LATEST


class ClientField(StrEnum):
    """What a column of a client file holds. The values are columns of the workspace: keep them."""

    ADDRESS = "address"
    CHANNEL = "channel"
    BOT = "bot"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    USERNAME = "username"
    JOINED = "joined"
    LAST_VISIT = "last_visit"
    SESSIONS = "sessions"
    BLOCKED = "blocked"
    BLOCK_REASON = "block_reason"
    BLOCKED_BY = "blocked_by"
    BLOCK_DATE = "block_date"


_F = ClientField
_NAMES: Mapping[ClientField, str] = {
    _F.ADDRESS: "id,client id,clientid,client,channel user id,channeluserid,user id,userid,"
    "chat id,chatid,phone,phone number,ид,ид клиента,id клиента,идентификатор клиента,"
    "номер телефона,телефон",
    _F.CHANNEL: "channel,channel type,channeltype,канал,тип канала",
    _F.BOT: "bot,bot id,botid,bot name,бот,id бота",
    _F.FIRST_NAME: "first name,firstname,given name,name,имя",
    _F.LAST_NAME: "last name,lastname,surname,family name,фамилия",
    _F.USERNAME: "username,user name,nickname,login,имя пользователя,никнейм,ник",
    _F.JOINED: "joined,join date,joindate,first seen,first visit,client join time,registered,"
    "дата регистрации,первое посещение,первый визит,присоединился",
    _F.LAST_VISIT: "last visit,last visit date,lastvisitdate,last active,last activity,last seen,"
    "client last activity time,последнее посещение,последний визит,последняя активность",
    _F.SESSIONS: "sessions,session count,sessioncount,number of sessions,messages,message count,"
    "сессии,количество сессий,число сессий",
    _F.BLOCKED: "blocked,is blocked,isblocked,заблокирован,блокировка",
    _F.BLOCK_REASON: "block reason,blockreason,reason of blocking,причина блокировки",
    _F.BLOCKED_BY: "blocked by,blockedby,кем заблокирован,заблокировал",
    _F.BLOCK_DATE: "block date,blockdate,blocked at,blocked on,дата блокировки",
}
_BY_NAME = {name: field for field, names in _NAMES.items() for name in names.split(",")}
MOMENTS = frozenset({_F.JOINED, _F.LAST_VISIT, _F.BLOCK_DATE})


def client_fields(columns: Sequence[str | None]) -> dict[int, ClientField]:
    """Return the known columns of a file, by index; any other is a custom attribute.

    The first column is always the client ID. Of two columns of a kind the first one counts.
    """
    fields = {0: _F.ADDRESS}
    for index, name in enumerate(columns):
        field = _BY_NAME.get(simplify_heading(name or ""))
        if index and field is not None and field not in fields.values():
            fields[index] = field
    return fields


def is_client_heading(heading: str) -> bool:
    """Whether a heading names a known column of a client file."""
    return simplify_heading(heading) in _BY_NAME


def address_column(header: Sequence[str]) -> int | None:
    """Return the index of the column whose heading names the client ID; None if there is none."""
    for index, name in enumerate(header):
        if _BY_NAME.get(simplify_heading(name)) is _F.ADDRESS:
            return index
    return None


_ALIASES = {"resterisk": "telephony", "phone": "telephony", "телефония": "telephony"}


@lru_cache(maxsize=256)
def read_channel(cell: str) -> Channel | None:
    """Read a channel's name, the platform's or the one shown here; None when it is unknown."""
    words = cell.strip().casefold()
    code = words.replace(" ", "_").replace("-", "_")
    for name in (code, _ALIASES.get(code, ""), _BY_BRAND.get(words, "")):
        if name:
            try:
                channel = channel_of(name)
            except KeyError:
                continue
            return None if channel is ANY else channel
    return None


_BY_BRAND = {
    "chat widget": "chat_widget", "виджет": "chat_widget", "телеграм": "telegram",
    "telegram bot": "telegram", "whatsapp business": "whatsapp", "вконтакте": "vk",
    "vkontakte": "vk", "ok": "odnoklassniki", "одноклассники": "odnoklassniki",
    "edna (whatsapp)": "edna_platform", "bitrix24": "bitrix", "livetex": "inbound_livetex",
}  # fmt: skip

_DAY_FIRST = re.compile(
    r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?"
)
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?"
    r" ?(Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)


_MOST_OFFSET = 18 * 3600


@lru_cache(maxsize=65_536)
def read_moment(cell: str) -> int | None:
    """Read a date or a time as seconds since 1970, UTC; None when it is neither.

    A time without a zone is local time, as a person reads it. Dates with slashes are ambiguous
    and are refused.
    """
    text = cell.strip()
    if match := _ISO.fullmatch(text):
        *parts, zone = match.groups()
        year, month, day, hour, minute, second = (int(part or 0) for part in parts)
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year, hour, minute, second = (int(part or 0) for part in match.groups())
        zone = None
    else:
        return None
    try:
        parsed = datetime(year, month, day, hour, minute, second, tzinfo=UTC if zone else None)
        moment = parsed.timestamp()
    except (ValueError, OverflowError, OSError):
        return None
    if zone and zone.upper() != "Z":
        digits = zone[1:].replace(":", "")
        offset = 3600 * int(digits[:2]) + 60 * int(digits[2:])
        if offset > _MOST_OFFSET:
            return None
        moment -= offset if zone[0] == "+" else -offset
    return int(moment) if EARLIEST <= moment <= LATEST else None


_MAX_SESSIONS = (1 << 31) - 1


@lru_cache(maxsize=4_096)
def read_count(cell: str) -> int | None:
    """Read a whole number that isn't negative; None when it isn't one."""
    text = cell.strip().removesuffix(".0").replace("\xa0", "").replace(" ", "")
    if not (text.isascii() and text.isdigit()) or len(text) > 10:
        return None
    count = int(text)
    return count if count <= _MAX_SESSIONS else None


_YES = frozenset(("true", "yes", "1", "y", "blocked", "да", "истина", "заблокирован", "+"))
_NO = frozenset(("false", "no", "0", "n", "нет", "ложь", "-", "–", "active", "not blocked"))


@lru_cache(maxsize=256)
def read_yes_no(cell: str) -> bool | None:
    """Read yes or no; None when it is neither."""
    word = cell.strip().casefold()
    return True if word in _YES else False if word in _NO else None


READERS: Mapping[ClientField, tuple[Callable[[str], object], Reason]] = {
    _F.CHANNEL: (read_channel, Reason.UNKNOWN_CHANNEL),
    _F.JOINED: (read_moment, Reason.BAD_MOMENT),
    _F.LAST_VISIT: (read_moment, Reason.BAD_MOMENT),
    _F.BLOCK_DATE: (read_moment, Reason.BAD_MOMENT),
    _F.SESSIONS: (read_count, Reason.BAD_COUNT),
    _F.BLOCKED: (read_yes_no, Reason.BAD_TRUTH),
}
"""The reader of each column that isn't plain text, and the reason when it fails."""
