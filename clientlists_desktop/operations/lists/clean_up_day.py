"""The day of the last cleaning up, which a command asks before it loads what cleans up."""

from clientlists_desktop.core.moments import now
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.workspace import Workspace


def was_cleaned_today(workspace: Workspace) -> bool:
    """Return whether the daily cleaning up was begun today."""
    return settings.get_setting(workspace, settings.CLEANED_ON) == now()[:10]
