"""A box of all channels; those used last come first."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal

from clientlists_desktop.core.channels import CHANNELS, TELEPHONY, Channel, channel_of
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import Box


class ChannelBox(Box):
    """Offers every channel; the last one used is chosen.

    Signals:
        chosen: the Channel that a person chose.
    """

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(name, translate("ChannelBox", "Channel"), fits_contents=True)
        self.activated.connect(lambda _: self.chosen.emit(self.channel))

    @property
    def channel(self) -> Channel:
        """The channel that is chosen."""
        return channel_of(self.currentData() or TELEPHONY.code)

    def show_channels(
        self, last_used: Sequence[str], chosen: Channel | None = None, *more: Channel
    ) -> None:
        """Offer the channels again, without a signal.

        Args:
            last_used: codes, latest first.
            chosen: None for the one used last.
            more: are offered before all others.
        """
        recent = [channel_of(code) for code in dict.fromkeys([*last_used, TELEPHONY.code])]
        offered = list(dict.fromkeys([*more, *recent, *CHANNELS]))
        with QSignalBlocker(self):
            self.clear()
            for channel in offered:
                name = channel_name(channel, translate)
                self.addItem(channel_icon(channel), name, channel.code)
            self.setCurrentIndex(offered.index(chosen) if chosen else 0)
