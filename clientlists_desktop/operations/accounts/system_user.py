"""The user of the system, whose name is suggested for the first account."""

import getpass


def system_actor() -> str:
    """Return the name of the system's user; "unknown" if it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
