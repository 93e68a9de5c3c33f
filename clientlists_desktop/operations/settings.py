"""What is set for the workspace."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage import settings

MOST_TRASH_DAYS, MOST_IDLE_MINUTES = 365, 24 * 60


@needs(Permission.MAKE_LISTS)
def set_country(region: str, actor: Actor) -> None:
    """Keep the country of numbers without a country code; "" for none."""
    _change(settings.COUNTRY, region, actor)


@needs(Permission.MAKE_LISTS)
def keep_last_channels(codes: str, actor: Actor) -> None:
    """Keep which channels were used last, for the wizard to offer first; nothing is decided by it.

    Args:
        codes: newest first, between commas.
    """
    del actor
    settings.set_setting(settings.LAST_CHANNELS, codes)


@needs(Permission.CHANGE_SETTINGS)
def set_trash_days(days: int, actor: Actor) -> None:
    """Set how long deleted lists can be restored."""
    _within("trash_days", days, 1, MOST_TRASH_DAYS)
    _change(settings.TRASH_DAYS, str(days), actor)


@needs(Permission.CHANGE_SETTINGS)
def set_idle_minutes(minutes: int, actor: Actor) -> None:
    """Set after how long without a hand on it the window is locked; 0 for never."""
    _within("idle_minutes", minutes, 0, MOST_IDLE_MINUTES)
    _change(settings.IDLE_MINUTES, str(minutes), actor)


def _change(key: str, value: str, actor: Actor) -> None:
    with journaled(actor) as note:
        before = settings.get_setting(key) or ""
        if before == value:
            return
        settings.set_setting(key, value)
        note(Event.SETTING_CHANGED, setting=key, before=before, after=value)


def _within(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Refused(Refusal.OUT_OF_RANGE, name=name, seen=value, expected=f"{least:,}–{most:,}")
