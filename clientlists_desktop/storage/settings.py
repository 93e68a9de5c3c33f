"""Settings of the workspace, as texts by key."""

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.models import SettingModel
from clientlists_desktop.storage.workspace import Workspace

COUNTRY = "country"
LAST_CHANNELS = "last_channels"
TRASH_DAYS = "trash_days"
IDLE_MINUTES = "idle_minutes"
RESULT_WORDS = "result_words"
"""What words of results files stand for, by kind of campaign, as JSON."""
CLEANED_ON = "cleaned_on"
"""The day on which the command line last looked for what had to be erased; never shown."""
THROTTLE_CLOCK = "throttle_clock"
"""How much time has certainly passed, for the waits after wrong passwords; never shown."""
ERASED = "erased"
"""What was erased and may still be in backups: tables and IDs, as JSON; never shown."""
FORGOTTEN = "forgotten"
"""Hashes of whom the backups may still hold although they were forgotten, as JSON; never shown."""
HASH_KEY = "do_not_contact_key"
"""The key of the hashes in the do-not-contact book; never shown."""
RESULTS_RULE = "results_to_do_not_contact"
"""Whether clients who refuse in a campaign's results come into the do-not-contact book."""
WORKSPACE_ID = "workspace_id"
ENDED_RULE = "erase_ended_lists"
"""Whether lists are erased without a question when their last day is over."""


def get_setting(workspace: Workspace, key: str) -> str | None:
    """Return a setting; None if it was never set."""
    with workspace.reading() as db:
        model = SettingModel.select().where(SettingModel.key == key).first(db)
    return model.value if model is not None else None


def set_setting(workspace: Workspace, key: str, value: str) -> None:
    """Store a setting."""
    with workspace.writing() as db:
        SettingModel.insert(key=key, value=value).on_conflict(
            conflict_target=[SettingModel.key], update={SettingModel.value: value}
        ).execute(db)


def drop_setting(workspace: Workspace, key: str, value: str) -> None:
    """Delete a setting, unless its value changed meanwhile."""
    with workspace.writing() as db:
        same = (SettingModel.key == key) & (SettingModel.value == value)
        SettingModel.delete().where(same).execute(db)


def workspace_id(workspace: Workspace) -> str:
    """Return the random ID that this workspace shares with its copies; it is never shown.

    Raises:
        Refused: it is gone, although every workspace gets one from a migration.
    """
    found = get_setting(workspace, WORKSPACE_ID)
    if found is None:
        raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(workspace.path))
    return found
