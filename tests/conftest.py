"""What every test needs: no screen, no deadline on a shared machine, the program's own look."""

import gc
import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from clientlists_desktop.paths import LOG_VARIABLE
from clientlists_desktop.storage.accounts import passwords
from clientlists_desktop.storage.sqlite import backend
from clientlists_desktop.ui.runtime.application import build_application

_SCREEN = Path(__file__).parent / "screen.json"
"""A screen of common size, where there is none: Qt's own for that case has 800 pixels a side."""
if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
# No test touches the keyring of whoever runs it, nor does a process that a test starts.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# A shell that runs the tests in the background has them ignore Ctrl+C, and so would every program
# that a test starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile(
    "steady", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("steady")


def pytest_collection_finish() -> None:
    """Leave the tests themselves out of what is searched for garbage: they are kept to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def data_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the notes and the workspace of whoever runs the tests out of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _log_apart() -> Iterator[None]:
    """No test writes to the log of whoever runs it, nor does a process that a test starts."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ[LOG_VARIABLE] = folder
        yield
        del os.environ[LOG_VARIABLE]


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """Hash passwords with the least effort: what makes them slow is for those who steal them."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", lambda: hasher)
        yield


@pytest.fixture(scope="session", autouse=True)
def _quick_disk() -> Iterator[None]:
    """Don't wait for the disk: no test of this process cuts its power."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(backend.PRAGMAS, "synchronous", "off")
        yield


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> QApplication:
    """The application with its own look and texts, in American English."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    return build_application(qapp_args, Qt.ColorScheme.Light)
