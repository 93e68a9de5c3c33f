"""Sample client files, made to pass the check, of people who don't exist."""

import random
import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

from clientlists_desktop.core.channels import ANY, Channel, channel_of
from clientlists_desktop.files.samples import sample_table, write_table
from clientlists_desktop.files.writers.xlsx import Notes

HEADER = (
    "Client ID", "Channel", "Bot", "First name", "Last name", "Username", "Joined", "Last visit",
    "Sessions", "Blocked", "Block reason", "Blocked by", "Block date", "City",
)  # fmt: skip
_FIRST = (
    "Maria", "Ivan", "Aiko", "Chloé", "Daniel", "Мария", "Пётр", "Елена", "Fatima", "Noah", "Юлия",
    "Karim", "Grace", "Lucía", "Олег", "Sofia",
)  # fmt: skip
_LAST = (
    "Lopez", "Orlov", "Tanaka", "Dubois", "Meyer", "Орлова", "Ильин", "Гусева", "Ali", "Schmidt",
    "Белова", "Haddad", "O’Neill", "Romero", "Кузнецов", "Rossi",
)  # fmt: skip
_CITIES = ("Boston", "Москва", "Osaka", "Lyon", "Berlin", "Казань", "Madrid", "")
_BOTS = ("Support bot", "Sales bot")
_CHANNELS = ("telegram", "telegram", "telegram", "whatsapp", "whatsapp", "chat_widget")
_BLOCKED_EVERY = 15


def clients_sample(channel: Channel, today: date) -> tuple[list[str], list[list[str]]]:
    """Return header and rows of a channel's sample."""
    if channel is ANY:
        return invent_clients(today, len(_CHANNELS))
    addresses = [row[0] for row in sample_table(channel, "")[1]]
    header, rows = invent_clients(today, len(addresses))
    for row, address in zip(rows, addresses, strict=True):
        row[:2] = [address, channel.code]
    return header, rows


def invent_clients(today: date, count: int) -> tuple[list[str], list[list[str]]]:
    """Return header and rows of clients of several channels; always the same on the same day."""
    chance = random.Random(count)
    rows = []
    for number in range(count):
        channel = channel_of(_CHANNELS[number % len(_CHANNELS)])
        first, last = chance.choice(_FIRST), chance.choice(_LAST)
        joined = today - timedelta(days=chance.randrange(30, 600))
        visit = joined + timedelta(days=chance.randrange((today - joined).days))
        blocked = number % _BLOCKED_EVERY == _BLOCKED_EVERY - 1
        rows.append(
            [
                _address(channel, number),
                channel.code,
                chance.choice(_BOTS),
                first,
                last,
                f"client_{number:03}" if channel.code == "telegram" else "",
                joined.isoformat(),
                datetime.combine(visit, time(chance.randrange(8, 22), chance.randrange(60)))
                .isoformat(" ", "minutes"),
                str(chance.randrange(1, 120)),
                "yes" if blocked else "no",
                "Spam" if blocked else "",
                "Support" if blocked else "",
                visit.isoformat() if blocked else "",
                chance.choice(_CITIES),
            ]
        )  # fmt: skip
    return list(HEADER), rows


def _address(channel: Channel, number: int) -> str:
    """Return an address of the channel's shape that nobody has."""
    if channel.has_phone_numbers:
        # Ranges reserved for fiction.
        return f"1{202 + number // 100}555{100 + number % 100:04}"
    if channel.code == "telegram":
        return str(5_001_000_000 + number)
    return re.sub(r"^.{8}", f"{number:08x}", channel.example)


def write_clients_sample(
    path: Path,
    channel: Channel,
    today: date,
    notes: tuple[str, Notes],
    *,
    overwrite: bool = True,
) -> None:
    """Write the sample of a channel's clients as XLSX, or as CSV if the name ends with `.csv`."""
    write_table(path, *clients_sample(channel, today), notes, overwrite=overwrite)
