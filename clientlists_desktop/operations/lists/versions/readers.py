"""What may be read of a list's versions, and by whom."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime.authorization import reader
from clientlists_desktop.storage.lists import list_settings
from clientlists_desktop.storage.lists.versions import history, restored

versions_of = reader(Permission.VIEW_LISTS, history.versions_of)
compare_versions = reader(Permission.VIEW_LISTS, restored.compare_versions)
settings_of = reader(Permission.VIEW_LISTS, list_settings.settings_of)
