"""The sheet that explains a sample file: how to fill in each column."""

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.texts.channels import address_hint, address_name
from clientlists_desktop.texts.translation import Translate


def clients_sample_notes(translate: Translate) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the title and lines of the sheet that explains a sample of clients."""
    return translate("Sample", "How to fill"), (
        ("Client ID", translate("Sample", "Required: as shown in Analytics > Clients.")),
        (
            "Channel",
            translate("Sample", "TELEGRAM, WHATSAPP … If empty: the channel chosen for the file."),
        ),
        (
            "Joined, Last visit, Block date",
            translate("Sample", "2026-10-31 or 2026-10-31 21:14, in this computer’s time."),
        ),
        ("Blocked", translate("Sample", "yes or no. Blocked clients are left out of lists.")),
        (
            translate("Sample", "Any other column"),
            translate("Sample", "Kept as an attribute to filter clients by."),
        ),
        (
            translate("Sample", "Rules"),
            translate(
                "Sample",
                "XLS, XLSX or CSV, at most 20 MB. A client with a known ID is updated; columns "
                "missing from the file clear nothing.",
            ),
        ),
    )


def sample_notes(channel: Channel, translate: Translate) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the title and lines of the sheet that explains a sample."""
    address = address_name(channel, translate)
    lines = [
        (
            address,
            translate("Sample", "Required, in the first column: {hint}. Example: {example}").format(
                hint=address_hint(channel, translate), example=channel.example
            ),
        ),
        (
            "First name, Last name, City",
            translate("Sample", "Optional. You can add any columns; downloads include them."),
        ),
    ]
    if channel.is_telephony:
        lines += [
            (
                "GMT_ZONE",
                translate(
                    "Sample",
                    "Optional: the client’s time zone. +03:00, GMT-5, Z or a name such as "
                    "Europe/Moscow. If empty: the zone of the phone number.",
                ),
            ),
            (
                "DIALER_PRIORITY",
                translate("Sample", "Optional: 1 is called first, 5 last."),
            ),
        ]
    lines.append(
        (
            translate("Sample", "Rules"),
            translate("Sample", "XLS, XLSX or CSV, at most 20 MB, one client per row."),
        )
    )
    return translate("Sample", "How to fill"), tuple(lines)
