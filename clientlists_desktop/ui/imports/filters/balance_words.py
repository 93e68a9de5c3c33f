"""The words of the balance: its terms, and the whole of it in a sentence."""

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.runtime.translation import translate

READ, ADDED = "read", "added"
Term = Outcome | str
"""A term of the balance: an outcome, READ or ADDED."""


def count_of(term: Term, balance: Balance) -> int:
    """Return the number of rows of a term."""
    if isinstance(term, Outcome):
        return balance.of(term)
    return balance.read if term == READ else balance.added


def term_code(term: Term) -> str:
    """Return the code of a term, for names of widgets."""
    return term.code if isinstance(term, Outcome) else term


def term_word(term: Term, count: int, *, done: bool = True) -> str:
    """Return the word below or behind the number of a term.

    Args:
        done: whether the check is over.
    """
    if term == READ and not done:
        return translate("Balance", "row(s) read so far", None, count)
    return {
        READ: translate("Balance", "row(s) read", None, count),
        ADDED: translate("Balance", "added"),
        Outcome.READY: translate("Balance", "ready"),
        Outcome.FAILED: translate("Balance", "failed"),
        Outcome.DUPLICATE: translate("Balance", "duplicate(s)", None, count),
        Outcome.BLANK: translate("Balance", "blank"),
        Outcome.REMOVED: translate("Balance", "removed"),
    }[term]


def shown_terms(balance: Balance) -> list[tuple[str, Term]]:
    """Return the terms to show, each with the sign before it.

    Added and removed rows appear only if there are any; added ones stand beside those read.
    """
    terms: list[tuple[str, Term]] = [("", READ)]
    if balance.added:
        terms.append(("+", ADDED))
    for sign, outcome in zip("=++++", Outcome, strict=True):
        if outcome is not Outcome.REMOVED or balance.removed:
            terms.append((sign, outcome))
    return terms


def spoken_balance(balance: Balance) -> str:
    """Return the balance as a sentence."""
    return translate(
        "Balance",
        "{read} rows read: {ready} ready, {failed} failed, {duplicate} duplicates, {blank} blank",
    ).format(
        read=number(balance.read),
        ready=number(balance.ready),
        failed=number(balance.failed),
        duplicate=number(balance.duplicate),
        blank=number(balance.blank),
    )
