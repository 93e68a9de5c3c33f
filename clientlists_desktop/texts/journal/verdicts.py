"""Whether the chain of the journal is intact, in sentences."""

from collections.abc import Sequence

from clientlists_desktop.core.journal.chain import ChainState, ChainVerdict
from clientlists_desktop.texts.translation import Translate, grouped, listed


def verdict_sentences(verdict: ChainVerdict, translate: Translate) -> list[str]:
    """Say what a check of the journal found: the verdict first, then notes."""
    return [_verdict(verdict, translate), *_notes(verdict, translate)]


def _verdict(verdict: ChainVerdict, translate: Translate) -> str:
    lines, missing = verdict.lines, verdict.missing
    if verdict.state is ChainState.CUT:
        return _cut(verdict, translate)
    if verdict.state is ChainState.RESTORED_COPY and missing:
        return translate(
            "Journal",
            "This is an older copy of the workspace, without %Ln newer line(s) of the journal.",
            "",
            missing,
        )
    if verdict.state is ChainState.HOLDS and not lines:
        return translate("Journal", "The journal is still empty.")
    if verdict.state is ChainState.HOLDS and not verdict.is_trusted:
        return translate(
            "Journal", "The chain is intact, but this computer cannot vouch for every line."
        )
    text = {
        ChainState.HOLDS: translate(
            "Journal", "The chain is intact: %Ln line(s), each as it was written.", "", lines
        ),
        ChainState.BROKEN: translate(
            "Journal",
            "The chain breaks at line {line}: it was changed, removed or inserted from outside.",
        ),
        ChainState.RESTORED_COPY: translate(
            "Journal",
            "Another copy of the workspace took its place: newer lines of the journal are missing.",
        ),
        ChainState.OTHER_KEY: translate(
            "Journal",
            "The journal was written with the key of another computer or user, so this computer "
            "cannot tell whether it was changed.",
        ),
    }[verdict.state]
    return text.replace("{line}", grouped(verdict.broken_at or 0, translate))


def _cut(verdict: ChainVerdict, translate: Translate) -> str:
    line = verdict.broken_at or 0
    if line > verdict.lines:
        text = translate(
            "Journal",
            "The end of the journal was cut off or changed from outside, after line {line}.",
        ).replace("{line}", grouped(line - 1, translate))
    else:
        text = translate(
            "Journal",
            "The journal was cut off, or its end changed from outside, before line {line}.",
        ).replace("{line}", grouped(line, translate))
    if verdict.missing:
        lost = translate("Journal", "At least %Ln line(s) missing.", "", verdict.missing)
        text = f"{text} {lost}"
    return text


def _notes(verdict: ChainVerdict, translate: Translate) -> list[str]:
    notes = []
    can_tell = not verdict.unread and not verdict.unguarded
    if verdict.state is ChainState.BROKEN and can_tell and (verdict.broken_at or 0) > 1:
        notes.append(
            translate(
                "Journal",
                "Unchanged before it: %Ln line(s). The lines after it prove nothing.",
                "",
                (verdict.broken_at or 0) - 1,
            )
        )
    if verdict.unread and verdict.state is ChainState.HOLDS:
        notes.append(
            translate(
                "Journal",
                "Written with the key of another computer or user: %Ln line(s). They are as this "
                "computer first saw them; only that key can tell whether they were changed before.",
                "",
                verdict.unread,
            )
        )
    if verdict.state is ChainState.HOLDS:
        notes += _masks(verdict, translate)
    if verdict.unguarded:
        notes.append(
            translate(
                "Journal",
                "The key of %Ln line(s) was kept in a file, not in the system’s keyring: anyone "
                "who could write that file could have written them.",
                "",
                verdict.unguarded,
            )
        )
    if verdict.restored_at:
        text = translate(
            "Journal",
            "An older copy took the place of the workspace. What is missing is noted at line(s) "
            "{lines}.",
            "",
            _form(verdict.restored_at),
        )
        notes.append(text.replace("{lines}", _numbers(verdict.restored_at, translate)))
    if verdict.clock_set_back:
        text = translate(
            "Journal",
            "The clock was set back before line(s) {lines}. Lines are in the order of their "
            "numbers, whatever the clock showed.",
            "",
            _form(verdict.clock_set_back),
        )
        notes.append(text.replace("{lines}", _numbers(verdict.clock_set_back, translate)))
    return notes


def _masks(verdict: ChainVerdict, translate: Translate) -> list[str]:
    """Say from how many lines an address was removed, and by whom."""
    notes = []
    if verified := max(0, verdict.masked - verdict.masked_unread):
        notes.append(
            translate(
                "Journal",
                "The address of a forgotten person was removed from %Ln line(s). Nothing else in "
                "them was changed.",
                "",
                verified,
            )
        )
    if verdict.masked_unread:
        notes.append(
            translate(
                "Journal",
                "With the key of another computer or user, the address of a forgotten person was "
                "removed from %Ln line(s). This computer cannot tell what else in them was "
                "changed: ask whoever removed it, and check the journal there, too.",
                "",
                verdict.masked_unread,
            )
        )
    return notes


def _numbers(numbers: Sequence[int], translate: Translate) -> str:
    return listed([grouped(number, translate) for number in numbers], translate)


def _form(numbers: Sequence[int]) -> int:
    """Return what chooses the form of “line”: their count does not show, so 21 lines are many."""
    return min(len(numbers), 2)


def key_place(in_keyring: bool | None, translate: Translate, *, has_keyring: bool = False) -> str:
    """Say where the key of the journal is kept, and how safe that is.

    Args:
        has_keyring: whether the system has a keyring that would keep it.
    """
    if in_keyring is None:
        return translate("Journal", "This computer has no key for the journal.")
    if in_keyring:
        return translate("Journal", "The key is kept in the system’s keyring.")
    if has_keyring:
        return translate(
            "Journal",
            "The key is kept in a file beside the workspace. The next line gets a new key, in the "
            "system’s keyring.",
        )
    return translate(
        "Journal",
        "This system has no usable keyring, so the key is kept in a file beside the workspace: "
        "whoever can read it could rewrite the journal.",
    )
