"""The pages of the help: their order, their texts, and which page belongs to what is on screen.

The texts are Markdown in `resources/help/LANGUAGE/PAGE.md`. A name in double braces stands for a
part that is made from the tables of the program.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from clientlists_desktop import log, paths, systems
from clientlists_desktop.texts import help as texts
from clientlists_desktop.texts.translation import Translate
from clientlists_desktop.ui.help.shortcuts import shortcut_groups
from clientlists_desktop.ui.look.shortcuts import keys_text
from clientlists_desktop.ui.runtime.languages import translator_for

FIRST, SHORTCUTS = "start", "shortcuts"
PAGES = (
    FIRST, "lists", "list", "channel", "file", "check", "reasons", "channels", "columns", "consent",
    "clients", "people", "campaigns", "do_not_contact", "trash", "journal", "settings", "accounts",
    "data", SHORTCUTS,
)  # fmt: skip
"""In the order of the contents."""

_SHOWN_BY: Mapping[str, str] = {
    "lists": "ListsPage DraftsStrip RenameDialog RecipeDialog CombineDialog SplitDialog "
             "SampleDialog",
    "list": "ListPage ExportDialog VersionsDialog UpdatePage EndDialog AddClientDialog",
    "channel": "ChannelPage",
    "file": "FilePage LayoutDialog",
    "check": "CheckPage ReplaceDialog AddRowDialog DuplicatesDialog",
    "consent": "ConsentPage ConsentsPage ConsentRecordPage ConsentDialog StatementDialog",
    "clients": "ClientsPage FilterDialog NameDialog ClientListDialog RefreshDialog",
    "people": "FindPersonDialog ForgetPersonDialog",
    "campaigns": "CampaignsPage CampaignPage CampaignDialog ResultWordsDialog",
    "do_not_contact": "DoNotContactPage AddEntriesDialog RemoveEntriesDialog BookPage",
    "trash": "TrashPage EraseDialog",
    "journal": "JournalPage",
    "settings": "SettingsPage LicencesDialog",
    "accounts": "FirstAccountDialog SignInDialog LockDialog ChangePasswordDialog "
                "ResetPasswordDialog AddAccountDialog RolesDialog",
    "data": "RestoreDialog RecoveryDialog",
}  # fmt: skip
"""The classes of pages and dialogs, by the page of the help that is about them."""
PAGE_OF = {shown: page for page, classes in _SHOWN_BY.items() for shown in classes.split()}

_PART = re.compile(r"^\{\{(\w+)\}\}|\{\{(\w+)\}\}", re.MULTILINE)
_KEYS = re.compile(r"\*\*((?:(?:Ctrl|Shift|Alt)\+)+\w+|F\d+|Insert|Delete)\*\*")
_SHORT = {"Insert": "Ins", "Delete": "Del"}
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def page_for(window: QWidget) -> str:
    """Return the page about what a window shows: itself or the page that is in it."""
    inside = (one for one in window.findChildren(QWidget) if one.isVisible())
    found = (page for one in (window, *inside) if (page := _page_of(type(one))))
    return next(found, FIRST)


def _page_of(kind: type) -> str | None:
    pages = (PAGE_OF.get(one.__name__) for one in kind.__mro__)
    return next((page for page in pages if page), None)


def page_source(page: str, language: str) -> str:
    """Return a page as it was written, but with the keys of a Mac where it has others."""
    written = paths.resource(f"help/{language}/{page}.md").read_text("utf-8")
    if not systems.has_mac_keyboard():
        return written
    return _KEYS.sub(lambda found: f"**{keys_text(_SHORT.get(found[1], found[1]))}**", written)


def page_title(page: str, language: str) -> str:
    """Return the heading of a page."""
    found = _HEADING.search(page_source(page, language))
    assert found is not None, page
    return found[1]


def page_text(page: str, language: str, workspace: Path | None = None) -> str:
    """Return a page with all of its parts, as Markdown.

    Args:
        workspace: the open one; None before one is open.
    """
    parts = _parts(translator_for(language), language, workspace)
    return _PART.sub(lambda found: parts[found[1] or found[2]](), page_source(page, language))


def _parts(
    translate: Translate, language: str, workspace: Path | None
) -> dict[str, Callable[[], str]]:
    def keys() -> str:
        titles = {page: page_title(page, language) for page in PAGES}
        return texts.keys_part(shortcut_groups(translate, titles), translate)

    return {
        "calling_hours": lambda: texts.calling_hours_part(translate),
        "channels": lambda: texts.channels_part(translate),
        "keys": keys,
        "paths": lambda: texts.paths_part(_paths(translate, workspace), translate),
        "priorities": lambda: texts.priorities_part(translate),
        "reasons": lambda: texts.reasons_part(translate),
        "roles": lambda: texts.roles_part(translate),
        "zones": lambda: texts.zones_part(translate),
    }


def _paths(translate: Translate, workspace: Path | None) -> list[tuple[str, str]]:
    file = workspace or paths.default_workspace()
    return [
        (translate("Help", "Workspace"), str(file)),
        (translate("Help", "Backups"), str(paths.backups_folder(file))),
        (translate("Help", "What is remembered of this computer"), str(paths.data_folder())),
        (translate("Help", "Log, without anything personal"), str(log.path())),
    ]
