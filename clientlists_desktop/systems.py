"""Where systems differ in what a program can do: the one place that knows which one this is."""

import sys


def replaces_open_files() -> bool:
    """Whether a file that is open can be replaced, renamed and deleted; not on Windows."""
    return sys.platform != "win32"


def has_modes() -> bool:
    """Whether files have permissions of their own; on Windows they have those of their folder."""
    return sys.platform != "win32"


def has_pipes() -> bool:
    """Whether local sockets have names of their own and are no files, as on Windows."""
    return sys.platform == "win32"


def limits_memory() -> bool:
    """Whether a process can set itself a limit of memory; macOS knows the call and refuses it."""
    return sys.platform not in ("win32", "darwin")


def has_menu_bar() -> bool:
    """Whether every program has a menu bar at the top of the screen, as on macOS."""
    return sys.platform == "darwin"


def needs_screen_to_draw() -> bool:
    """Whether Qt's own platform draws only where there is a screen, even what nobody sees."""
    return sys.platform not in ("win32", "darwin")
