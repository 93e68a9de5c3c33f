"""Choices kept for the workspace, as text by key."""

from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.models import SettingModel

COUNTRY = "country"
LAST_CHANNELS = "last_channels"
TRASH_DAYS = "trash_days"
IDLE_MINUTES = "idle_minutes"
VACUUM_DUE = "vacuum_due"
"""Names the last erasing after which the file was not rewritten yet; never shown."""
_WORKSPACE_ID = "workspace_id"


def get_setting(key: str) -> str | None:
    """Return a setting; None when it was never made."""
    with unavailable(workspace_path()):
        model = SettingModel.get_or_none(SettingModel.key == key)
    return model.value if model is not None else None


def set_setting(key: str, value: str) -> None:
    """Keep a setting."""
    with transaction():
        SettingModel.insert(key=key, value=value).on_conflict(
            conflict_target=[SettingModel.key], update={SettingModel.value: value}
        ).execute()


def drop_setting(key: str, value: str) -> None:
    """Forget a setting, unless it was made anew with another value."""
    with transaction():
        SettingModel.delete().where(SettingModel.key == key, SettingModel.value == value).execute()


def workspace_id() -> str:
    """Return what names this workspace and its copies: random, and never shown."""
    found = get_setting(_WORKSPACE_ID)
    assert found is not None, "every workspace gets its ID from a migration"
    return found
