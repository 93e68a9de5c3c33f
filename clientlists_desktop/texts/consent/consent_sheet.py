"""The evidence sheet of a consent, line by line, in several languages at once."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.texts.consent.consent import Fact, Part, evidence_parts, proof_size
from clientlists_desktop.texts.translation import Translate

_BESIDE = 60
"""Up to this length, a text stands on one line in all languages."""


@dataclass(frozen=True)
class Title:
    """The title of the sheet, or of a part of it."""

    text: str
    is_of_part: bool = True


@dataclass(frozen=True)
class ProofLine:
    """One file that proves the consent."""

    name: str
    size: str
    sha256: str


@dataclass(frozen=True)
class Foot:
    """Who made the sheet, when, and with which program."""

    text: str


SheetLine = Title | Fact | ProofLine | Foot


def sheet_of(
    record: ConsentRecord, made_by: str, made_at: str, program: str, says: Sequence[Translate]
) -> list[SheetLine]:
    """Return the lines of a sheet.

    Args:
        made_at: the moment as the sheet shows it.
        program: name and version.
        says: a translator for each language of the sheet.
    """
    first = says[0]
    title = _each(says, lambda translate: translate("Consent", "Evidence of consent"))
    lines: list[SheetLine] = [Title(title, is_of_part=False)]
    for parts in zip(*(evidence_parts(record, say, _spaced) for say in says), strict=True):
        lines += _part(parts)
    lines.append(Title(_each(says, lambda translate: translate("Consent", "Proof files"))))
    if not record.proofs:
        lines.append(
            Fact(
                _each(says, lambda translate: translate("Consent", "File")),
                _each(says, lambda translate: translate("Consent", "none")),
            )
        )
    for proof in record.proofs:
        lines.append(ProofLine(proof.name, proof_size(proof.size, first, _spaced), proof.sha256))
    made = [
        translate("Consent", "Made on {moment} by {name} with {program}").format(
            moment=made_at, name=made_by, program=program
        )
        for translate in says
    ]
    lines.append(Foot("\n".join(made)))
    return lines


def cut(line: SheetLine, most: int, says: Sequence[Translate]) -> SheetLine:
    """Cut a quoted text to a number of characters; a note says what was cut."""
    if not isinstance(line, Fact) or not line.is_quote or len(line.value) <= most:
        return line
    digest = hashlib.sha256(line.value.encode("utf-8", "surrogatepass")).hexdigest()
    notes = [
        translate(
            "Consent", "cut: {shown} of {all} characters; the SHA-256 of the whole text is {sha256}"
        ).format(shown=_spaced(most), all=_spaced(len(line.value)), sha256=digest)
        for translate in says
    ]
    return replace(line, value="\n".join((f"{line.value[:most]}…", *(f"[{n}]" for n in notes))))


def _part(parts: Sequence[Part]) -> Iterator[SheetLine]:
    """Yield one part, given in each language."""
    yield Title(_beside([part.title for part in parts]))
    for facts in zip(*(part.facts for part in parts), strict=True):
        yield replace(
            facts[0],
            label=_beside([fact.label for fact in facts]),
            value=_beside([fact.value for fact in facts]),
        )


def _each(says: Sequence[Translate], text: Callable[[Translate], str]) -> str:
    return _beside([text(say) for say in says])


def _beside(texts: Sequence[str]) -> str:
    """Join a text in several languages; once if they are all the same."""
    different = list(dict.fromkeys(texts))
    return (" / " if sum(map(len, different)) <= _BESIDE else "\n").join(different)


def _spaced(count: int) -> str:
    """Group digits with non-breaking spaces, which both languages understand."""
    return f"{count:,}".replace(",", "\u00a0")
