"""What is known of this release: where others are published, and the licences of its parts."""

import json
import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from clientlists_desktop.paths import resource

_INDEX = "INDEX.txt"
_NAME = re.compile(r"[\w.-]+")
_IS_LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)


def releases_page() -> str:
    """Return the address of the page of releases; "" if whoever built this publishes none."""
    try:
        return str(json.loads(resource("release.json").read_text("utf-8"))["releases_page"])
    except FileNotFoundError:
        return ""


def licence_texts() -> dict[str, str]:
    """Return the licence texts of the program and its parts, by part."""
    try:
        folder = resource("licences")
    except FileNotFoundError:
        return _texts_of_packages()
    found = {"": (folder / _INDEX).read_text("utf-8")}
    for file in sorted(folder.rglob("*"), key=lambda file: str(file).casefold()):
        if file.is_file() and file.name != _INDEX:
            part = file.parent.relative_to(folder).as_posix()
            found[part] = _joined(found.get(part, ""), file.read_text("utf-8", "replace"))
    return found


def _texts_of_packages() -> dict[str, str]:
    """Return the texts that the packages beside this one bring, where nothing is bundled."""
    try:
        needed = distribution("clientlists-desktop").requires or []
    except PackageNotFoundError:
        # Run from the source tree of somebody who installed the parts alone.
        needed = []
    names = [match[0] for text in needed if "extra ==" not in text if (match := _NAME.match(text))]
    found: dict[str, str] = {}
    for name in ["clientlists-desktop", *sorted(names, key=str.casefold)]:
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:
            continue
        texts = [Path(str(one.locate())) for one in files if _IS_LICENCE.search(one.name)]
        found[name] = ""
        for text in texts:
            found[name] = _joined(found[name], text.read_text("utf-8", "replace"))
    return {name: text for name, text in found.items() if text}


def _joined(before: str, text: str) -> str:
    return f"{before}\n\n{text}" if before else text
