"""Words for channels: their names, and what an address looks like."""

from clientlists_desktop.core.channels import AddressKind, Channel, ChannelGroup
from clientlists_desktop.texts.translation import Text, Translate

_CHANNELS = {
    "any": Text("Channel", "As in the file"),
    "telephony": Text("Channel", "Telephony"),
    "chat_widget": Text("Channel", "Chat widget"),
    "chat_api": Text("Channel", "Chat API"),
}

_GROUPS = {
    ChannelGroup.CALLS: Text("Channel", "Calls"),
    ChannelGroup.MESSENGERS: Text("Channel", "Messengers"),
    ChannelGroup.WEBSITE: Text("Channel", "Website and API"),
    ChannelGroup.CONTACT_CENTRES: Text("Channel", "Contact centres"),
    ChannelGroup.WORK_CHATS: Text("Channel", "Work chats"),
}


def channel_name(channel: Channel, translate: Translate) -> str:
    """Name a channel; brand names are the same in every language."""
    text = _CHANNELS.get(channel.code)
    return text.translated(translate) if text else channel.name


def channel_group_name(group: ChannelGroup, translate: Translate) -> str:
    """Name a group of channels."""
    return _GROUPS[group].translated(translate)


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
        return translate("Channel", "as the messenger shows it; every character counts")
    return translate("Channel", "any text that your system uses; every character counts")
