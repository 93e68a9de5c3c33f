"""The settings of the workspace."""

from dataclasses import dataclass

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.authorization import authorize, needs
from clientlists_desktop.operations.runtime.damage import refuses_damage
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.workspace import Workspace

MOST_TRASH_DAYS, MOST_IDLE_MINUTES = 365, 24 * 60


@dataclass(frozen=True)
class WorkspaceSettings:
    """The settings of a workspace that everybody may read.

    Attributes:
        country: of numbers without a country code; None for none.
        last_channels: codes of the channels used last, latest first.
        idle_minutes: after how many idle minutes the window is locked; 0 for never.
    """

    country: str | None
    last_channels: tuple[str, ...]
    idle_minutes: int


@refuses_damage
def read_settings(workspace: Workspace, actor: Actor) -> WorkspaceSettings:
    """Return the settings; every account may read them."""
    authorize(workspace, actor, None)
    channels = settings.get_setting(workspace, settings.LAST_CHANNELS) or ""
    return WorkspaceSettings(
        country=settings.get_setting(workspace, settings.COUNTRY) or None,
        last_channels=tuple(decode_channel(code) for code in channels.split(",") if code),
        idle_minutes=int(settings.get_setting(workspace, settings.IDLE_MINUTES) or 0),
    )


@needs(Permission.MAKE_LISTS)
def set_country(workspace: Workspace, region: str, actor: Actor) -> None:
    """Set the country of numbers without a country code; "" for none."""
    _change(workspace, settings.COUNTRY, region, actor)


@needs(Permission.MAKE_LISTS)
def keep_last_channels(workspace: Workspace, codes: str, actor: Actor) -> None:
    """Remember the channels used last, which the wizard offers first.

    Args:
        codes: latest first, separated by commas.
    """
    del actor
    settings.set_setting(workspace, settings.LAST_CHANNELS, codes)


@needs(Permission.CHANGE_SETTINGS)
def set_trash_days(workspace: Workspace, days: int, actor: Actor) -> None:
    """Set for how many days deleted lists can be restored."""
    _within("trash_days", days, 1, MOST_TRASH_DAYS)
    _change(workspace, settings.TRASH_DAYS, str(days), actor)


@needs(Permission.ERASE_LISTS)
def set_erases_ended_lists(workspace: Workspace, on: bool, actor: Actor) -> None:
    """Set whether lists are erased without a question when their last day is over."""
    _change(workspace, settings.ENDED_RULE, str(int(on)), actor)


@needs(Permission.CHANGE_SETTINGS)
def set_idle_minutes(workspace: Workspace, minutes: int, actor: Actor) -> None:
    """Set after how many idle minutes the window is locked; 0 for never."""
    _within("idle_minutes", minutes, 0, MOST_IDLE_MINUTES)
    _change(workspace, settings.IDLE_MINUTES, str(minutes), actor)


def _change(workspace: Workspace, key: str, value: str, actor: Actor) -> None:
    with journaled(workspace, actor) as note:
        before = settings.get_setting(workspace, key) or ""
        if before == value:
            return
        settings.set_setting(workspace, key, value)
        note(Event.SETTING_CHANGED, setting=key, before=before, after=value)


def _within(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Refused(Refusal.OUT_OF_RANGE, name=name, seen=value, expected=f"{least:,}–{most:,}")
