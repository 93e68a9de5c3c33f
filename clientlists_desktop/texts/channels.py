"""Sentences of channels: their names, what an address looks like, consent, samples."""

from clientlists_desktop.core.channels import AddressKind, Channel, ChannelGroup
from clientlists_desktop.texts.translation import Translate


def channel_name(channel: Channel, translate: Translate) -> str:
    """Name a channel; brand names are the same in every language."""
    return {
        "any": translate("Channel", "As the file says"),
        "telephony": translate("Channel", "Telephony"),
        "chat_widget": translate("Channel", "Chat widget"),
        "chat_api": translate("Channel", "Chat API"),
    }.get(channel.code, channel.name)


def group_name(group: ChannelGroup, translate: Translate) -> str:
    """Name a group of channels."""
    return {
        ChannelGroup.CALLS: translate("Channel", "Calls"),
        ChannelGroup.MESSENGERS: translate("Channel", "Messengers"),
        ChannelGroup.WEBSITE: translate("Channel", "Website and API"),
        ChannelGroup.CONTACT_CENTRES: translate("Channel", "Contact centres"),
        ChannelGroup.WORK_CHATS: translate("Channel", "Work chats"),
    }[group]


def address_name(channel: Channel, translate: Translate) -> str:
    """Name what the first column holds."""
    if channel.has_phone_numbers:
        return translate("Channel", "Phone number")
    return translate("Channel", "Client ID")


def address_hint(channel: Channel, translate: Translate) -> str:
    """Say in a few words what an address of the channel looks like."""
    if channel.has_phone_numbers:
        return translate("Channel", "country code and number, digits only, no +")
    if channel.kind is AddressKind.NUMERIC:
        return translate("Channel", "a whole number, kept as text")
    if channel.code == "chat_widget":
        return translate("Channel", "a UUID: 32 hexadecimal digits in five groups")
    if channel.kind is AddressKind.PATTERN:
        return translate("Channel", "as the messenger gives it, every character counts")
    return translate("Channel", "any text that your system uses, every character counts")


def clients_sample_notes(translate: Translate) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return title and lines of the sheet that explains a sample of clients."""
    return translate("Sample", "How to fill"), (
        ("Client ID", translate("Sample", "Required: as Analytics > Clients shows it.")),
        (
            "Channel",
            translate("Sample", "TELEGRAM, WHATSAPP … Empty: the channel chosen for the file."),
        ),
        (
            "Joined, Last visit, Block date",
            translate("Sample", "2026-10-31 or 2026-10-31 21:14, in the time of this computer."),
        ),
        ("Blocked", translate("Sample", "yes or no. Blocked clients are left out of lists.")),
        (
            translate("Sample", "Any other column"),
            translate("Sample", "Kept as an attribute that clients can be filtered by."),
        ),
        (
            translate("Sample", "Rules"),
            translate(
                "Sample",
                "XLS, XLSX or CSV, at most 20 MB. A client with a known ID is updated; a column "
                "that the file lacks clears nothing.",
            ),
        ),
    )


def sample_notes(channel: Channel, translate: Translate) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return title and lines of the sheet that explains a sample."""
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
            translate("Sample", "Optional. Any columns are welcome; they come back on download."),
        ),
    ]
    if channel.is_telephony:
        lines += [
            (
                "GMT_ZONE",
                translate(
                    "Sample",
                    "Optional: when it is day for the client. +03:00, GMT-5, Z or a name like "
                    "Europe/Moscow. Empty: the zone of the phone number.",
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
            translate("Sample", "XLS, XLSX or CSV, at most 20 MB, one client a row."),
        )
    )
    return translate("Sample", "How to fill"), tuple(lines)
