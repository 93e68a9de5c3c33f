"""Mnemonics: no two controls of a place share a letter, in any language."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QPushButton, QWidget

from clientlists_desktop import paths
from clientlists_desktop.ui.runtime.languages import ENGLISH, LANGUAGES
from tests.ui.campaign_places import CAMPAIGN_PLACES
from tests.ui.places import DIALOGS, WIZARD, Builder, name_of

OTHERS = [code for code in LANGUAGES if code != ENGLISH]


def shared(root: QWidget) -> list[str]:
    """Return the mnemonics that are given to several controls in view."""
    texts = [one.text() for one in root.findChildren(QAbstractButton) if one.isVisible()]
    labels = root.findChildren(QLabel)
    texts += [one.text() for one in labels if one.isVisible() and one.buddy() is not None]
    return _repeated(texts)


def shared_in_menus(root: QWidget) -> list[str]:
    """Return the mnemonics that are given to several entries of a menu."""
    menus = root.findChildren(QMenu)
    return [key for menu in menus for key in _repeated([one.text() for one in menu.actions()])]


def _repeated(texts: list[str]) -> list[str]:
    keys = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
    return [key for key, count in keys.items() if key and count > 1]


@pytest.fixture(params=OTHERS)
def translated(builder: Builder, request: pytest.FixtureRequest) -> Iterator[Builder]:
    """The window in another language, its own texts and Qt's."""
    installed = []
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
        (str(paths.resource("translations")), ""),
    ):
        one = QTranslator()
        assert one.load(f"{name}_{request.param}" if name else request.param, folder)
        QCoreApplication.installTranslator(one)
        installed.append(one)
    yield builder
    for one in installed:
        QCoreApplication.removeTranslator(one)


def test_a_shared_mnemonic_is_found(builder: Builder) -> None:
    window = builder.around("window")
    for text in ("&Save", "&Send", "Close && go", "&Open"):
        QPushButton(text, window).show()
    assert shared(window) == ["Alt+S"]


@pytest.mark.long
@pytest.mark.parametrize("place", [*WIZARD, *DIALOGS, *CAMPAIGN_PLACES], ids=name_of)
def test_no_two_controls_share_a_mnemonic(
    builder: Builder, place: Callable[[Builder], QWidget]
) -> None:
    shown = place(builder)
    assert (shared(shown), shared_in_menus(shown)) == ([], [])


@pytest.mark.long
@pytest.mark.parametrize("place", [*WIZARD, *DIALOGS, *CAMPAIGN_PLACES], ids=name_of)
def test_no_two_controls_share_a_mnemonic_in_another_language(
    translated: Builder, place: Callable[[Builder], QWidget]
) -> None:
    shown = place(translated)
    assert (shared(shown), shared_in_menus(shown)) == ([], [])
