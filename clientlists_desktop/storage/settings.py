"""Choices kept for the workspace, as text by key."""

from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.models import SettingModel

COUNTRY = "country"
LAST_CHANNELS = "last_channels"


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
