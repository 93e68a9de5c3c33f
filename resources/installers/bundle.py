"""What goes into the installable folder, of all that PyInstaller finds."""

import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""As PyInstaller lists them: name in the folder, source, kind."""

EXCLUDED_MODULES = [
    # Tools of developers, tests, and what other packages use if it happens to be installed.
    "tkinter", "PyQt5", "PyQt6", "lxml", "numpy", "pandas", "PIL", "babel", "setuptools", "pip",
    "pydoc", "doctest", "unittest", "test", "keyring.testing", "psutil.tests",
    "pycparser", "defusedxml", "PySide6.QtDBus",
    # Pages are never fetched.
    "ssl", "_ssl",
    # Names of places and of carriers: 100 MB that nothing asks for.
    "phonenumbers.geodata", "phonenumbers.carrierdata",
]  # fmt: skip

_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platformthemes": {"qxdgdesktopportal"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},
}
"""Qt's plugins that are used, by their folder. Widgets are painted without OpenGL and pages are
never fetched, so there is no graphics integration and no TLS."""

_TRANSLATIONS = {"qtbase_ru.qm"}
_WINDOWS_LIBRARIES_LEFT_OUT = {"opengl32sw.dll", "d3dcompiler_47.dll"}

SYSTEM_LIBRARIES = {
    # A newer system's drivers and font settings need its own, not those of the build machine.
    "libstdc++.so.6", "libgcc_s.so.1", "libfontconfig.so.1", "libfreetype.so.6",
    # Every desktop has these, and its updates keep them safe.
    "libcrypto.so.3", "libssl.so.3",
    "libdbus-1.so.3", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libgssapi_krb5.so.2",
    "libX11.so.6", "libX11-xcb.so.1", "libxcb.so.1",
}  # fmt: skip
"""The packages in linux/nfpm.yaml depend on them."""

_DISPATCHERS = ("libEGL.so.1", "libGL.so.1", "libGLX.so.0", "libGLdispatch.so.0")
"""Qt is linked to these small libraries; the 500 MB of drivers behind them aren't needed."""


def trimmed(entries: list[Entry]) -> list[Entry]:
    """Return the libraries and data that are used."""
    kept = [entry for entry in entries if _is_used(PurePosixPath(entry[0].replace("\\", "/")))]
    return _reachable(kept) if sys.platform == "linux" else kept


def dispatchers() -> list[tuple[str, str]]:
    """Return the libraries that stand in for OpenGL's, where Qt is linked to them."""
    if sys.platform != "linux":
        return []
    known = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True)
    found = {line.split()[0]: line.split()[-1] for line in known.stdout.splitlines()[1:] if line}
    return [(found[name], ".") for name in _DISPATCHERS]


def _is_used(name: PurePosixPath) -> bool:
    folder = name.parent.name
    if "plugins" in name.parts:
        return name.name.removeprefix("lib").split(".")[0] in _PLUGINS.get(folder, ())
    if folder == "translations" and "PySide6" in name.parts:
        return name.name in _TRANSLATIONS
    if name.name == "RECORD" and folder.endswith(".dist-info"):
        # Which files pip installed: nobody uninstalls a part.
        return False
    if name.suffix == ".ts" or {"tests", "installers"} & set(name.parts):
        return False
    if name.parts[0] == "tzdata" and name.suffix in (".zi", ".tab"):
        # Tables for people: every zone has a file of its own.
        return False
    if name.parts[0] == "pytz":
        # Time zones of calendars; ours are those of tzdata.
        return False
    return name.name not in SYSTEM_LIBRARIES | _WINDOWS_LIBRARIES_LEFT_OUT


def _reachable(entries: list[Entry]) -> list[Entry]:
    """Leave out the libraries that only something left out was linked to."""
    sources = {Path(entry[0]).name: entry[1] for entry in entries if _is_library(entry)}
    named = {key for key in sources if key.startswith("libpython") or key in _DISPATCHERS}
    others = [source for _, source, kind in entries if kind in ("BINARY", "EXTENSION")]
    waiting = [source for source in others if source not in sources.values()]
    waiting += [sources[key] for key in named]
    needed = set(named)
    while waiting:
        for key in _linked_to(waiting.pop()) & sources.keys() - needed:
            needed.add(key)
            waiting.append(sources[key])
    return [entry for entry in entries if not _is_library(entry) or Path(entry[0]).name in needed]


def _is_library(entry: Entry) -> bool:
    """Whether something else is linked to this: no module of Python and no plugin of Qt."""
    path = PurePosixPath(entry[0])
    is_shared = path.name.startswith("lib") and ".so" in path.name and "plugins" not in path.parts
    return is_shared and entry[2] in ("BINARY", "SYMLINK")


def _linked_to(file: str) -> set[str]:
    read = subprocess.run(["readelf", "-d", file], capture_output=True, text=True, check=True)
    return set(re.findall(r"\(NEEDED\).*\[(.*)\]", read.stdout))
