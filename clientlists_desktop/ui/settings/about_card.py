"""The card in Settings that says which version this is, and leads to others and to the licences."""

from PySide6.QtCore import QDate, QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame

from clientlists_desktop import RELEASED, __version__
from clientlists_desktop.release import releases_page
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.settings.licences_dialog import LicencesDialog
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row


class AboutCard(QFrame):
    """Nothing here asks the network by itself: the page of releases opens in the browser."""

    def __init__(self) -> None:
        super().__init__()
        updates = button(self.tr("Check for updates"), "checkForUpdates")
        updates.clicked.connect(open_releases_page)
        updates.setVisible(bool(releases_page()))
        licences = button(self.tr("Licences"), "showLicences")
        licences.clicked.connect(lambda: LicencesDialog(self).open())
        inside = card_of(self, title=self.tr("About"))
        add(inside, label(version_text(), name="version"), row(updates, licences, STRETCH))


def version_text() -> str:
    """Return the version and its date."""
    date = QLocale().toString(
        QDate.fromString(RELEASED, "yyyy-MM-dd"), QLocale.FormatType.LongFormat
    )
    return translate("About", "Client Lists {version}, {date}").format(
        version=__version__, date=date
    )


def open_releases_page() -> None:
    """Show in the browser which versions there are."""
    QDesktopServices.openUrl(QUrl(releases_page()))
