"""Who acts: the user of the system, until accounts come."""

import getpass


def system_actor() -> str:
    """Return the name of the system's user; "unknown" where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
