"""What the program says of a bug of its own before it ends."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox

from clientlists_desktop import log
from clientlists_desktop.ui.help.details_box import DetailsBox
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.support_details import details_text, program_details
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, grow


class CrashDialog(QDialog):
    """Says what happened, what is safe, and what to report.

    Args:
        trace: where it happened, without texts that may hold personal data.
    """

    def __init__(self, trace: str) -> None:
        super().__init__()
        self.setObjectName("crashDialog")
        self.setWindowTitle(translate("Bug", "Client Lists has run into a problem"))
        what = translate("Bug", "Something went wrong. Your lists are safe.")
        safe = translate(
            "Bug",
            "Each change is saved as a whole or not at all. Whatever was still running was not "
            "saved and has to be started again.",
        )
        then = translate("Bug", "The program will close now. Please report the details below: they "
                                "contain nothing from your files.")  # fmt: skip
        where = translate("Bug", "The log is in {file}").format(file=log.path())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("closeProgram")
        close.setText(translate("Bug", "Close the program"))
        buttons.rejected.connect(self.reject)
        column(
            label(what, "section", wraps=True),
            label(safe, "wrap"),
            label(then, "wrap"),
            grow(DetailsBox(details_text(program_details(), trace))),
            label(where, "muted", name="logPath"),
            buttons,
            on=self,
            spacing=12,
            margins=24,
        )
        self.resize(scaled(640), scaled(520))
