"""The parts that the program is made of, and the texts of their licences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from clientlists_desktop import __version__, paths

_OWN = "clientlists-desktop"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_TEXT = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
_CLASSIFIER = "License :: OSI Approved :: "
_LONGEST_NAME = 80
_INDEXED = re.compile(r"(.+): (.+) \((.+)/\)")
_OWN_TEXT = Path(__file__).parents[3] / "LICENSE"


@dataclass(frozen=True)
class Part:
    """A part of the program.

    Attributes:
        version: "" where the name says it.
        licence: its name; "" if the part doesn't say it.
        text: of its licence; "" where the part brings none.
    """

    name: str
    version: str
    licence: str
    text: str


def parts() -> list[Part]:
    """Return the program and all that it needs, in the order of their names.

    An installed program carries the texts in a folder of its own; otherwise the packages have them.
    """
    try:
        index = paths.resource("licences/INDEX.txt")
    except FileNotFoundError:
        own = Part("Client Lists", __version__, "MIT", _joined([_OWN_TEXT]))
        others = [_part(one) for one in _needed(_OWN)]
        return [own, *sorted(others, key=lambda part: part.name.casefold())]
    return list(_bundled(index))


def _needed(name: str) -> Iterator[Distribution]:
    """Yield what a package needs on this system, and what that needs."""
    seen, waiting = {_folded(name)}, [name]
    while waiting:
        try:
            found = distribution(waiting.pop())
        except PackageNotFoundError:
            # Of another system, or an extra that isn't installed.
            continue
        if _folded(found.name) != _folded(name):
            yield found
        for text in found.requires or []:
            wanted = _NAME.match(text)
            if wanted is None or "extra ==" in text or _folded(wanted[0]) in seen:
                continue
            seen.add(_folded(wanted[0]))
            waiting.append(wanted[0])


def _part(found: Distribution) -> Part:
    files = [file for file in found.files or [] if _TEXT.search(file.name)]
    texts = [Path(str(file.locate())) for file in files if "dist-info" in str(file)]
    return Part(found.name, found.version, _licence(found), _joined(texts))


def _licence(found: Distribution) -> str:
    """Return the name of a licence, which packages say in one of three ways."""
    facts = found.metadata
    for field in ("License-Expression", "License"):
        said = str((facts.get_all(field) or [""])[0])
        if said and len(said) <= _LONGEST_NAME and "\n" not in said:
            return said
    classifiers = facts.get_all("Classifier") or []
    named = [one.removeprefix(_CLASSIFIER) for one in classifiers if one.startswith(_CLASSIFIER)]
    return ", ".join(named)


def _bundled(index: Path) -> Iterator[Part]:
    """Yield what the index of an installed program names: a part, its licence, and its folder."""
    for line in index.read_text("utf-8").splitlines():
        if found := _INDEXED.fullmatch(line):
            name, licence, folder = found.groups()
            yield Part(name, "", licence, _joined(sorted((index.parent / folder).iterdir())))


def _joined(files: list[Path]) -> str:
    texts = (file.read_text("utf-8", "replace").strip() for file in files if file.is_file())
    return "\n\n".join(text for text in texts if text)


def _folded(name: str) -> str:
    return re.sub("[-_.]+", "-", name).casefold()
