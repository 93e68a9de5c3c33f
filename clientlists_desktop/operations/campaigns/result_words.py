"""What words of results files stand for, as a person said: remembered and forgotten."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_words import Meanings, check_meanings
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.campaigns import result_words
from clientlists_desktop.storage.settings import RESULT_WORDS
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.MANAGE_CAMPAIGNS)
def set_result_words(
    workspace: Workspace, kind: CampaignKind, meanings: Meanings, actor: Actor
) -> None:
    """Set what words of reports on a kind of campaign stand for; all others are forgotten.

    The journal gets how many have a meaning, and no word.
    """
    check_meanings(kind, meanings)
    with journaled(workspace, actor) as note:
        before = len(result_words.get_meanings(workspace, kind))
        result_words.set_meanings(workspace, kind, meanings)
        counts = {"before": str(before), "after": str(len(meanings))}
        note(Event.SETTING_CHANGED, setting=RESULT_WORDS, **counts)
