"""The words of a dialer's results that say: this person wants, or must have, no more of them."""

from clientlists_desktop.core.do_not_contact.entries import BlockReason
from clientlists_desktop.core.layouts import simplify_heading

_WORDS = {
    BlockReason.ASKED: "do not call,donotcall,dnc,do not contact,donotcontact,stop,unsubscribe,"
    "unsubscribed,opt out,optout,opted out,callee refused,asked not to call,"
    "asked not to be called,refused calls,не звонить,больше не звонить,просил не звонить,"
    "просит не звонить,отказ от звонков,отказался от звонков,стоп,отписка,отписался,отписан",
    BlockReason.WRONG_PERSON: "wrong person,wrong number,wrong party,not the right person,"
    "не тот человек,ошиблись номером,не туда попали,чужой номер,другой человек",
    BlockReason.COMPLAINT: "complaint,complained,жалоба,пожаловался",
}
_REASONS = {word: reason for reason, words in _WORDS.items() for word in words.split(",")}


def read_refusal(cell: str) -> BlockReason | None:
    """Return why somebody must not be contacted any more; None if a cell doesn't say so.

    Only a whole cell counts: a note in which somebody "asked to stop by" is none.
    """
    return _REASONS.get(simplify_heading(cell)) if cell else None
