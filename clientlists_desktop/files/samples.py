"""Sample spreadsheets, made to pass the check of their channel."""

import re
from pathlib import Path

from clientlists_desktop.core import priorities
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.zones import zones
from clientlists_desktop.files.writers.csv_file import write_csv
from clientlists_desktop.files.writers.xlsx import Notes, write_xlsx

_PEOPLE = (
    ("Maria", "Lopez", "Boston", "America/New_York", "1"),
    ("Ivan", "Orlov", "New York", "-05:00", "2"),
    ("Aiko", "Tanaka", "Portland", "America/Los_Angeles", "3"),
    ("Chloé", "Dubois", "Roanoke", "", "5"),
    ("Daniel", "Meyer", "Washington", "GMT-5", ""),
)
_PHONES = ("12025550147", "12125550163", "15035550118", "15405550104", "12025550162")


def sample_table(channel: Channel, address_name: str) -> tuple[list[str], list[list[str]]]:
    """Return header and rows; the first column is headed `address_name`."""
    header = [address_name, "First name", "Last name", "City"]
    fields = 3
    if channel.is_telephony:
        header += [zones.HEADER, priorities.HEADER]
        fields = 5
    addresses = _PHONES if channel.has_phone_numbers else _ids(channel)
    rows = [[address, *person[:fields]] for address, person in zip(addresses, _PEOPLE, strict=True)]
    return header, rows


def write_sample(
    path: Path,
    channel: Channel,
    address_name: str,
    notes: tuple[str, Notes],
    *,
    overwrite: bool = True,
) -> None:
    """Write the sample of a channel as XLSX, or as CSV if the name ends with `.csv`."""
    write_table(path, *sample_table(channel, address_name), notes, overwrite=overwrite)


def write_table(
    path: Path,
    header: list[str],
    rows: list[list[str]],
    notes: tuple[str, Notes],
    *,
    overwrite: bool = True,
) -> None:
    """Write a sample as XLSX, or as CSV if the name ends with `.csv`."""
    if path.suffix.lower() == ".csv":
        writing = write_csv(path, header, rows, len(rows), overwrite=overwrite)
    else:
        writing = write_xlsx(path, header, rows, len(rows), "Clients", notes, overwrite=overwrite)
    for _ in writing:
        pass


def _ids(channel: Channel) -> list[str]:
    """Return IDs of the channel's shape: its example with other last digits."""
    return [
        re.sub(r"\d(?=\D*$)", str(number), channel.example, count=1)
        for number in range(1, len(_PEOPLE) + 1)
    ]
