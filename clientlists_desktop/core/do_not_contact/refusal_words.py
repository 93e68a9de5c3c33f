"""The words of a dialer's results that say: this person wants, or must have, no more of them."""

import re
from functools import lru_cache

from clientlists_desktop.core.do_not_contact.entries import BlockReason
from clientlists_desktop.core.layouts import simplify_heading

_LONGEST = 120
_WHO = r"(?:the )?(?:callee|client|customer|contact|recipient|person|user|subscriber|he|she|they)"
_ASKS = r"(?:ask(?:ed|s)?|request(?:ed|s)?|want(?:ed|s)?|says?|said|told)(?: us| to)?"
_REACH = r"(?:be )?(?:call|contact|phon|text|messag|writ|disturb|sms)(?:e|ed|ing)?"
_WHO_RU = r"(?:абонент|клиент|получатель|собеседник|человек|пользователь)(?:ка)?"
_ASKS_RU = r"(?:(?:по)?прос(?:ил[аи]?|[ия]т)|сказал[аи]?|(?:по)?требу?(?:ет|овал[аи]?))"
_REACH_RU = (
    r"(?:звон(?:ить|ите|и)|перезванивать|беспоко(?:ить|йте)|пи(?:сать|шите)|тревожить|"
    r"обзванивать|связываться)"
)
_ASKED = re.compile(
    rf"(?:{_WHO} )?(?:has )?refus(?:ed|al|es)"
    r"(?: (?:to (?:talk|speak|communicate)|by (?:the )?(?:callee|client|customer|recipient)|"
    r"(?:further |more |all )?(?:calls|contact|messages|texts)))?|"
    rf"(?:{_WHO} )?(?:{_ASKS} )?(?:do ?not|don ?t|not to|never|stop) ?{_REACH}"
    r"(?: (?:me|us|them|him|her|again|ever|any ?more|list))*|"
    rf"(?:{_WHO} )?(?:{_ASKS} )?(?:for )?no more (?:calls|contact|messages|texts)|"
    rf"(?:{_WHO} )?(?:{_ASKS} )?(?:stop(?: ?all)?|unsubscribed?(?: ?all)?|opt(?:ed)? ?out)|"
    r"(?:added to )?(?:the )?(?:internal )?dnc(?: list)?|black ?list(?:ed)?|remove me|"
    rf"(?:{_WHO} )?(?:{_ASKS} )?(?:to be )?(?:removed? from|taken? off) "
    r"(?:the |our |your )?list|"
    rf"(?:{_WHO_RU} )?(?:{_ASKS_RU} )?(?:(?:больше|ему|ей|им|мне|сюда) )*не {_REACH_RU}"
    r"(?: (?:больше|никогда|ему|ей|им|мне|сюда))*|"
    rf"(?:{_WHO_RU} )?отказ(?:ал(?:ся|ась|ись)|ывается)?(?: (?:абонента|клиента|собеседника))?"
    r"(?: от (?:дальнейш\w+ |всех |любых )?"
    r"(?:звонк\w+|рассыл\w+|общения|разговор\w+|сообщени\w+|обзвона))?|"
    rf"(?:{_WHO_RU} )?отпис(?:ка|ал(?:ся|ась|ись)|ана?|аться)(?: от рассыл\w+)?|"
    r"стоп(?: лист)?|(?:в )?черн\w+ спис\w+|"
    rf"(?:{_WHO_RU} )?(?:{_ASKS_RU} )?(?:удалить|убрать|исключить)(?: (?:меня|его|ее|номер))?"
    r" из (?:базы|списка|рассылки|обзвона)"
)
_OTHERS = {
    BlockReason.WRONG_PERSON: "wrong person,wrong number,wrong party,not the right person,"
    "не тот человек,ошиблись номером,не туда попали,чужой номер,другой человек",
    BlockReason.COMPLAINT: "complaint,complained,жалоба,жалуется,пожаловался,пожаловалась",
}
_REASONS = {word: reason for reason, words in _OTHERS.items() for word in words.split(",")}


@lru_cache(maxsize=4096)
def read_refusal(cell: str) -> BlockReason | None:
    """Return why somebody must not be contacted any more; None if a cell doesn't say so.

    Only a whole cell counts: a note in which somebody "asked to stop by" is none.
    """
    if not cell or len(cell) > _LONGEST:
        return None
    words = simplify_heading(cell)
    return BlockReason.ASKED if _ASKED.fullmatch(words) else _REASONS.get(words)
