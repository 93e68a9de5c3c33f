"""What words of results files stand for: given by a person, remembered, forgotten."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_words import Meanings, results_for
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import Note, journaled
from clientlists_desktop.storage.campaigns import result_words
from clientlists_desktop.storage.settings import RESULT_WORDS
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.MANAGE_CAMPAIGNS)
def set_result_words(
    workspace: Workspace, kind: CampaignKind, meanings: Meanings, actor: Actor
) -> None:
    """Set what words of reports on a kind of campaign stand for; all others are forgotten."""
    check_meanings(kind, meanings)
    with journaled(workspace, actor) as note:
        before = result_words.get_meanings(workspace, kind)
        result_words.set_meanings(workspace, kind, meanings)
        note_change(note, before, meanings)


def check_meanings(kind: CampaignKind, meanings: Meanings) -> None:
    """Refuse a meaning that no client of such a campaign can have."""
    known = results_for(kind)
    for meaning in meanings.values():
        if meaning is not None and meaning not in known:
            names = ", ".join(result.value for result in known)
            raise Refused(Refusal.UNKNOWN_RESULT, seen=meaning.value, expected=names)


def note_change(note: Note, before: Meanings, after: Meanings) -> None:
    """Write to the journal how many words have a meaning; no word of a file."""
    if dict(before) != dict(after):
        counts = {"before": str(len(before)), "after": str(len(after))}
        note(Event.SETTING_CHANGED, setting=RESULT_WORDS, **counts)
