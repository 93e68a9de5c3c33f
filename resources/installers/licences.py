"""The licence texts of everything in the installable folder, one folder for each part."""

import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path

from packaging.requirements import Requirement

_HERE = Path(__file__).parent
_RESOURCES = _HERE.parent
_IS_LICENCE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
_WITHOUT_TEXT = {"PySide6_Essentials": _QT, "shiboken6": _QT}
"""Parts whose packages bring no text of their licence."""
_QT_NOTE = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are separate
libraries in the folder of the program and may be replaced by other builds of the same version. The
Qt Company publishes their source under the versions of these packages of the Python Package Index:
{parts}.
"""


def write_licences(target: Path, libraries: list[str]) -> None:
    """Write the texts and an index of them.

    Args:
        target: the folder, made anew.
        libraries: files of the system that are in the folder, too.

    Raises:
        ValueError: a part has no text.
    """
    shutil.rmtree(target, ignore_errors=True)
    parts = distributions("clientlists-desktop")
    index = [_write_own(target)]
    for part in parts:
        index.append(_write_distribution(part, target))
    index += [_write_python(target), _write_packager(target)]
    index += _write_assets(target)
    index += _write_system(target, libraries)
    qt = " and ".join(f"{name} {distribution(name).version}" for name in _WITHOUT_TEXT)
    (target / "INDEX.txt").write_text(
        "Client Lists and the parts it is made of\n\n"
        + "\n".join(sorted(index, key=str.casefold))
        + "\n\n"
        + _QT_NOTE.format(parts=qt),
        "utf-8",
    )


def distributions(name: str) -> list[Distribution]:
    """Return what a package needs on this system, by name, without itself."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        for text in distribution(waiting.pop()).requires or []:
            needed = Requirement(text)
            key = needed.name.lower().replace("_", "-")
            if key in found or (needed.marker and not needed.marker.evaluate({"extra": ""})):
                continue
            try:
                found[key] = distribution(needed.name)
            except PackageNotFoundError:
                # For an older Python only, or not for this system.
                continue
            waiting.append(needed.name)
    return [found[key] for key in sorted(found)]


def _write_own(target: Path) -> str:
    return _copy([_RESOURCES.parent / "LICENSE"], target / "client-lists", "Client Lists: MIT")


def _write_distribution(part: Distribution, target: Path) -> str:
    name = part.metadata["Name"]
    files = [Path(str(file.locate())) for file in part.files or [] if _is_licence(file)]
    files += [_HERE / "licences" / text for text in _WITHOUT_TEXT.get(name, ())]
    terms = part.metadata.get("License-Expression") or part.metadata.get("License") or ""
    terms = terms.splitlines()[0] if terms else "see the text"
    return _copy(files, target / name.lower(), f"{name} {part.version}: {terms}")


def _is_licence(file: PackagePath) -> bool:
    return bool(_IS_LICENCE.search(file.name)) and any(".dist-info" in part for part in file.parts)


def _write_python(target: Path) -> str:
    places = [Path(sysconfig.get_path("stdlib"), "LICENSE.txt")]
    places += [Path(sys.base_prefix, "LICENSE.txt")]
    places += [Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright")]
    found = [place for place in places if place.is_file()][:1]
    version = ".".join(map(str, sys.version_info[:3]))
    return _copy(found, target / "python", f"Python {version}: PSF-2.0")


def _write_packager(target: Path) -> str:
    part = distribution("pyinstaller")
    files = [Path(str(one.locate())) for one in part.files or [] if one.name.startswith("COPYING")]
    title = f"PyInstaller {part.version}, the starter: GPL-2.0 with an exception for programs"
    return _copy(files, target / "pyinstaller", title)


def _write_assets(target: Path) -> list[str]:
    icons = _RESOURCES / "icons"
    return [
        _copy([icons / "symbols" / "LICENSE"], target / "phosphor-icons", "Phosphor icons: MIT"),
        _copy([icons / "brands" / "LICENSE"], target / "font-awesome-brands",
              "Font Awesome brand icons: CC-BY-4.0"),
        _copy([_RESOURCES / "countries" / "LICENSE"], target / "unicode-cldr",
              "Unicode CLDR, the names of countries, and ICU: Unicode-3.0"),
    ]  # fmt: skip


def _write_system(target: Path, libraries: list[str]) -> list[str]:
    """Copy what Debian knows of its libraries."""
    if not shutil.which("dpkg-query"):
        return []
    packages: set[str] = set()
    for library in libraries:
        for path in (library, str(Path(library).resolve()), library.removeprefix("/usr")):
            asked = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True)
            if asked.returncode == 0:
                packages.add(asked.stdout.split(":")[0])
                break
        else:
            if library.startswith(("/usr/lib/", "/lib/")):
                raise ValueError(f"{library} is of no package, so it has no licence")
    lines = []
    for package in sorted(packages):
        text = Path(f"/usr/share/doc/{package}/copyright")
        lines.append(_copy([text], target / "system" / package, f"{package}: see the text"))
    return lines


def _copy(files: list[Path], folder: Path, title: str) -> str:
    if not files:
        raise ValueError(f"there is no licence text of {title}")
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        shutil.copyfile(file, folder / file.name)
    group = "system/" if folder.parent.name == "system" else ""
    return f"{title} ({group}{folder.name}/)"
