"""A screen and a session bus apart, on which programs are read as a screen reader does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_NEEDED = ("Xvfb", "openbox", "dbus-daemon")
_SCREEN = "1440x900x24"


def missing() -> str:
    """Name what this machine lacks; "" if it has everything."""
    if not sys.platform.startswith("linux"):
        return "the accessibility bus is Linux’s"
    absent = [program for program in _NEEDED if shutil.which(program) is None]
    if not _launcher_service():
        absent.append("at-spi2-core")
    return f"not installed: {', '.join(absent)}" if absent else ""


def _launcher_service() -> bool:
    folders = os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")
    service = "dbus-1/services/org.a11y.Bus.service"
    return any((Path(folder) / service).exists() for folder in folders)


needs_bus = pytest.mark.skipif(bool(missing()), reason=missing() or "nothing is missing")


@contextmanager
def bus_session(folder: Path, language: str = "en_US") -> Iterator[dict[str, str]]:
    """Start a screen with a session bus; yield the environment of programs on them.

    Args:
        folder: for whatever the programs keep: their home.
        language: the locale of the programs.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    homes = ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    foreign = ("LC_ALL", "LANGUAGE", "WAYLAND_DISPLAY")
    made = {name: value for name, value in os.environ.items() if name not in foreign}
    made |= dict.fromkeys(homes, str(folder))
    # The language need not be installed, but texts have to be UTF-8.
    made |= {"LANG": f"{language}.UTF-8", "LC_CTYPE": "C.UTF-8"}
    made |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    started: list[subprocess.Popen[bytes]] = []
    try:
        display = _start(
            started, ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp"], made
        )
        made["DISPLAY"] = f":{display}"
        made["DBUS_SESSION_BUS_ADDRESS"] = _start(
            started, ["dbus-daemon", "--session", "--nofork", "--print-address=1"], made
        )
        # Without a window manager no window gets the keyboard.
        _start(started, ["openbox", "--startup", "echo ready"], made)
        yield made
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait()
            assert process.stdout is not None
            process.stdout.close()


def _start(
    started: list[subprocess.Popen[bytes]], command: list[str], where: dict[str, str]
) -> str:
    """Start a server; return the first line that it prints: its address."""
    process = subprocess.Popen(
        command, env=where, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    started.append(process)
    assert process.stdout is not None
    line = process.stdout.readline().decode().strip()
    assert line, f"{command[0]} did not start"
    return line
