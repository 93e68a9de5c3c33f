"""What the sheet of a consent says, line by line, in both languages at once."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.sentences.consent import Fact, Part, evidence, proof_size
from clientlists_desktop.sentences.russian_evidence import russian
from clientlists_desktop.sentences.translating import english

_BESIDE = 60
"""Up to so many characters, a value stands in both languages on one line."""


@dataclass(frozen=True)
class Title:
    """What the sheet is, or what a part of it is about."""

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
    """Who made the sheet, when, with what."""

    text: str


SheetLine = Title | Fact | ProofLine | Foot


def sheet_of(record: ConsentRecord, made_by: str, made_at: str, program: str) -> list[SheetLine]:
    """Return the lines of a sheet.

    Args:
        made_at: as the sheet shows it.
        program: name and version.
    """
    lines: list[SheetLine] = [Title(_both("Evidence of consent"), is_of_part=False)]
    parts = (evidence(record, language, _spaced) for language in (english, russian))
    for here, there in zip(*parts, strict=True):
        lines += _part(here, there)
    lines.append(Title(_both("Proof files")))
    if not record.proofs:
        lines.append(Fact(_both("File"), _both("none")))
    for proof in record.proofs:
        size = proof_size(proof.size, english, _spaced)
        lines.append(ProofLine(proof.name, size, proof.sha256))
    facts = {"moment": made_at, "name": made_by, "program": program}
    said = [
        language("Consent", "Made on {moment} by {name} with {program}").format(**facts)
        for language in (english, russian)
    ]
    lines.append(Foot("\n".join(said)))
    return lines


def cut(line: SheetLine, most: int) -> SheetLine:
    """Return a line whose quoted text has no more characters; a note says what was cut."""
    if not isinstance(line, Fact) or not line.is_quote or len(line.value) <= most:
        return line
    digest = hashlib.sha256(line.value.encode("utf-8", "surrogatepass")).hexdigest()
    text = "cut: {shown} of {all} characters; the whole text has SHA-256 {sha256}"
    facts = {"shown": _spaced(most), "all": _spaced(len(line.value)), "sha256": digest}
    notes = "\n".join(
        f"[{language('Consent', text).format(**facts)}]" for language in (english, russian)
    )
    return replace(line, value=f"{line.value[:most]}…\n{notes}")


def _part(here: Part, there: Part) -> Iterator[SheetLine]:
    yield Title(_beside(here.title, there.title))
    for one, other in zip(here.facts, there.facts, strict=True):
        yield replace(
            one, label=_beside(one.label, other.label), value=_beside(one.value, other.value)
        )


def _both(text: str) -> str:
    return _beside(english("Consent", text), russian("Consent", text))


def _beside(here: str, there: str) -> str:
    if here == there:
        return here
    return f"{here}{' / ' if len(here) + len(there) <= _BESIDE else chr(10)}{there}"


def _spaced(count: int) -> str:
    """Group digits by spaces that do not break, which both languages read."""
    return f"{count:,}".replace(",", "\u00a0")
