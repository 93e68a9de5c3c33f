"""The card in Settings for whoever asks support for help."""

from PySide6.QtWidgets import QFrame

from clientlists_desktop import log
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.workspaces import count_contents
from clientlists_desktop.ui.help.details_box import DetailsBox
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.support_details import details_text, program_details
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row


class SupportCard(QFrame):
    """Shows versions, sizes and counts, which can be copied, and where the log is."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._box = DetailsBox()
        self._box.setVisible(False)
        self._show = button(self.tr("Show details"), "showDetails")
        self._show.clicked.connect(self._read)
        text = self.tr(
            "Versions, sizes and counts: without names, numbers or anything from your files. You "
            "see exactly what is copied."
        )
        inside = card_of(self, title=self.tr("Support"), text=text)
        where = self.tr("The log is in {file}").format(file=log.path())
        add(
            inside,
            label(where, "wrap", name="logPath"),
            row(self._show, STRETCH),
            self._box,
        )

    def _read(self) -> None:
        self._show_details({})
        self._database.ask(self, "contents", count_contents, self._show_details, self._on_refused)

    def _on_refused(self, error: Refused) -> None:
        """Do without the counts, as they are not for this account or can't be read."""
        self._show_details({"workspace": error.reason.value})

    def _show_details(self, counts: dict[str, object]) -> None:
        self._box.show_text(details_text({**program_details(), **counts}))
        self._box.setVisible(True)
