"""Sample spreadsheets to start from."""

from datetime import date
from pathlib import Path

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.files.client_samples import clients_sample, write_clients_sample
from clientlists_desktop.files.samples import sample_table, write_sample
from clientlists_desktop.files.writers.xlsx import Notes
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target


def save_sample(
    channel_code: str,
    target: Path,
    address_name: str,
    notes: tuple[str, Notes],
    *,
    overwrite: bool = False,
) -> None:
    """Write a channel's sample as XLSX, or as CSV if the name ends with `.csv`.

    Args:
        address_name: heading of the first column.
        notes: title and lines of the sheet that explains each column.
    """
    check_target(target, WORKBOOK_OR_TEXT, overwrite=overwrite)
    write_sample(target, channel_of(channel_code), address_name, notes, overwrite=overwrite)


def sample_rows(channel_code: str, address_name: str) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of a channel's sample."""
    return sample_table(channel_of(channel_code), address_name)


def save_clients_sample(
    channel_code: str, target: Path, notes: tuple[str, Notes], *, overwrite: bool = False
) -> None:
    """Write a sample of a project's clients as XLSX, or as CSV if the name ends with `.csv`."""
    check_target(target, WORKBOOK_OR_TEXT, overwrite=overwrite)
    write_clients_sample(target, channel_of(channel_code), date.today(), notes, overwrite=overwrite)


def sample_client_rows(channel_code: str) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of a sample of a project's clients."""
    return clients_sample(channel_of(channel_code), date.today())
