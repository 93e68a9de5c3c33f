"""The parts of an XLSX package that hold the sheets of the workbook."""

import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

from clientlists_desktop.core.layouts.column_letters import column_index
from clientlists_desktop.core.phones import number_in_link

USUAL_BOOK = "xl/workbook.xml"
_NOWHERE = "\0"
"""Begins the name of the part of a sheet that no relation names; no package has such a part."""
_MAX_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True)
class BookParts:
    """Where the parts of a workbook stand in its package.

    Attributes:
        book: the part that is the workbook, if the package says.
        sheets: the name of each sheet by its part.
        styles: the part of the cell styles, if there is one.
    """

    book: str | None = None
    sheets: dict[str, str] = field(default_factory=dict)
    styles: str | None = None


def book_part(archive: zipfile.ZipFile) -> str | None:
    """Return the part that is the workbook, as the package's relations name it."""
    try:
        return next(
            target
            for kind, target in relations_of(archive, "").values()
            if kind.endswith("/officeDocument")
        )
    except (KeyError, StopIteration, ElementTree.ParseError):
        return None


def book_parts(archive: zipfile.ZipFile) -> BookParts:
    """Find the sheets and the styles of the workbook; nothing when the package doesn't say."""
    book = book_part(archive)
    if book is None:
        return BookParts()
    try:
        relations = relations_of(archive, book)
        names = {}
        for element in parse_part(archive, book).iter():
            if local_name(element.tag) == "sheet":
                key = next(v for k, v in element.attrib.items() if local_name(k) == "id")
                _, part = relations.get(key, ("", f"{_NOWHERE}{key}"))
                names[part] = element.attrib["name"]
    except (KeyError, StopIteration, ElementTree.ParseError):
        return BookParts(book)
    styles = (target for kind, target in relations.values() if kind.endswith("/styles"))
    return BookParts(book, names, next(styles, None))


def number_links(
    archive: zipfile.ZipFile, part: str, linked: Mapping[bytes, bytes]
) -> dict[tuple[int, int], str]:
    """Return the links of a sheet that dial a number, by row (from 1) and column (from 0).

    Args:
        part: the part of the sheet.
        linked: the ID of each cell's relation, by the cell's place.
    """
    folder, name = posixpath.split(part)
    try:
        relations = parse_part(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    except (KeyError, ElementTree.ParseError):
        return {}
    targets = {one.attrib.get("Id"): one.attrib.get("Target", "") for one in relations}
    links = {}
    for place, key in linked.items():
        target = targets.get(key.decode("utf-8", "replace"), "")
        if number_in_link(target):
            letters = place.decode().rstrip("0123456789")
            links[int(place[len(letters) :]), column_index(letters)] = target
    return links


def relations_of(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return the type and target of each relation of a part, or of the package (""), by ID."""
    folder, name = posixpath.split(part)
    return {
        element.attrib["Id"]: (
            element.attrib["Type"],
            posixpath.normpath(posixpath.join("/", folder, element.attrib["Target"])).lstrip("/"),
        )
        for element in parse_part(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    }


def parse_part(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
    """Return the root of a part, of which only so much is read as a sane one has."""
    with archive.open(part) as opened:
        return ElementTree.fromstring(opened.read(_MAX_BYTES))


def local_name(name: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition("}")[2].rpartition(":")[2]
