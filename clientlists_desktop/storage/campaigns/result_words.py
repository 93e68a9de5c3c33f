"""The meanings that a person gave to words of results files, kept for the next file."""

import json

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_words import (
    Meaning,
    Meanings,
    meaning_to_text,
    text_to_meaning,
)
from clientlists_desktop.storage.settings import RESULT_WORDS, get_setting, set_setting
from clientlists_desktop.storage.workspace import Workspace


def get_meanings(workspace: Workspace, kind: CampaignKind) -> dict[str, Meaning]:
    """Return what words of reports on a kind of campaign stand for, by their keys."""
    return {word: text_to_meaning(text) for word, text in _all(workspace).get(kind, {}).items()}


def all_meanings(workspace: Workspace) -> dict[CampaignKind, dict[str, Meaning]]:
    """Return what words stand for, by the kind of campaign."""
    return {kind: get_meanings(workspace, kind) for kind in CampaignKind}


def set_meanings(workspace: Workspace, kind: CampaignKind, meanings: Meanings) -> None:
    """Store what words stand for, in place of all that was stored for the kind."""
    kept = {word: meaning_to_text(meaning) for word, meaning in meanings.items()}
    encoded = json.dumps({**_all(workspace), kind.value: kept}, ensure_ascii=False)
    set_setting(workspace, RESULT_WORDS, encoded)


def _all(workspace: Workspace) -> dict[str, dict[str, str]]:
    stored: dict[str, dict[str, str]] = json.loads(get_setting(workspace, RESULT_WORDS) or "{}")
    return stored
