"""The parts of an XLSX package that hold the sheets of the workbook."""

import posixpath
import zipfile
from xml.etree import ElementTree

_MAX_BYTES = 8 * 1024 * 1024


def sheet_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the sheet's name by part; {} when the package doesn't say."""
    try:
        book = next(
            target
            for kind, target in _relations(archive, "").values()
            if kind.endswith("/officeDocument")
        )
        parts = {key: target for key, (_, target) in _relations(archive, book).items()}
        names = {}
        for element in _parse(archive, book).iter():
            if _local_name(element.tag) == "sheet":
                key = next(v for k, v in element.attrib.items() if _local_name(k) == "id")
                names[parts[key]] = element.attrib["name"]
    except (KeyError, StopIteration, ElementTree.ParseError):
        return {}
    return names


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return the type and target of each relation of a part, or of the package (""), by ID."""
    folder, name = posixpath.split(part)
    return {
        element.attrib["Id"]: (
            element.attrib["Type"],
            posixpath.normpath(posixpath.join("/", folder, element.attrib["Target"])).lstrip("/"),
        )
        for element in _parse(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    }


def _parse(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
    with archive.open(part) as opened:
        return ElementTree.fromstring(opened.read(_MAX_BYTES))


def _local_name(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2]
