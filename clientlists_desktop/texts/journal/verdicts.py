"""Whether the chain of the journal holds, in sentences."""

from collections.abc import Sequence

from clientlists_desktop.core.journal.chain import ChainState, ChainVerdict
from clientlists_desktop.texts.translation import Translate, grouped


def verdict_sentences(verdict: ChainVerdict, translate: Translate) -> list[str]:
    """Say what came of verifying: first the verdict, then what else has to be known."""
    return [_judged(verdict, translate), *_notes(verdict, translate)]


def _judged(verdict: ChainVerdict, translate: Translate) -> str:
    lines, missing = verdict.lines, verdict.missing
    if verdict.state is ChainState.CUT:
        return _cut(verdict, translate)
    if verdict.state is ChainState.RESTORED_COPY and missing:
        return translate(
            "Journal",
            "This is an older copy of the workspace: %Ln newer line(s) of the journal are missing.",
            "",
            missing,
        )
    if verdict.state is ChainState.HOLDS and not lines:
        return translate("Journal", "Nothing is written in the journal yet.")
    if verdict.state is ChainState.HOLDS and not verdict.is_trusted:
        return translate(
            "Journal", "The chain holds, but this computer cannot vouch for every line."
        )
    text = {
        ChainState.HOLDS: translate(
            "Journal", "The chain holds: %Ln line(s), each as it was written.", "", lines
        ),
        ChainState.BROKEN: translate(
            "Journal",
            "The chain breaks at line {line}: it was changed, left out or put in from outside.",
        ),
        ChainState.RESTORED_COPY: translate(
            "Journal",
            "Another copy of the workspace took its place: newer lines of the journal are missing.",
        ),
        ChainState.OTHER_KEY: translate(
            "Journal",
            "The journal was written with the key of another computer or user: whether it was "
            "changed cannot be told here.",
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
            "Before line {line} the journal was cut off or its end changed from outside.",
        ).replace("{line}", grouped(line, translate))
    if verdict.missing:
        lost = translate("Journal", "At least %Ln line(s) are missing.", "", verdict.missing)
        text = f"{text} {lost}"
    return text


def _notes(verdict: ChainVerdict, translate: Translate) -> list[str]:
    notes = []
    is_told = not verdict.unread and not verdict.unguarded
    if verdict.state is ChainState.BROKEN and is_told and (verdict.broken_at or 0) > 1:
        notes.append(
            translate(
                "Journal",
                "%Ln line(s) before it are as they were written; what follows it proves nothing.",
                "",
                (verdict.broken_at or 0) - 1,
            )
        )
    if verdict.unread and verdict.state is ChainState.HOLDS:
        notes.append(
            translate(
                "Journal",
                "%Ln line(s) were written with the key of another computer or user. They are as "
                "this computer found them; what became of them before, only that key can tell.",
                "",
                verdict.unread,
            )
        )
    if verdict.unguarded:
        notes.append(
            translate(
                "Journal",
                "The key of %Ln line(s) lay in a file, although this system has a keyring: whoever "
                "could write that file could have written them.",
                "",
                verdict.unguarded,
            )
        )
    if verdict.restored_at:
        text = translate(
            "Journal",
            "An older copy took the place of the workspace. What is missing is told at line "
            "{lines}.",
        )
        notes.append(text.replace("{lines}", _numbers(verdict.restored_at, translate)))
    if verdict.clock_set_back:
        text = translate(
            "Journal",
            "The clock was set back before line {lines}. The order of the lines is that of their "
            "numbers, whatever the clock said.",
        )
        notes.append(text.replace("{lines}", _numbers(verdict.clock_set_back, translate)))
    return notes


def _numbers(numbers: Sequence[int], translate: Translate) -> str:
    return ", ".join(grouped(number, translate) for number in numbers)


def key_place(in_keyring: bool | None, translate: Translate) -> str:
    """Say where the key of the journal lies, and what that is worth."""
    if in_keyring is None:
        return translate("Journal", "There is no key of the journal on this computer.")
    if in_keyring:
        return translate("Journal", "The key lies in the system’s keyring.")
    return translate(
        "Journal",
        "This system has no keyring that could be used, so the key lies in a file beside the "
        "workspace: whoever can read it could write the journal anew.",
    )
