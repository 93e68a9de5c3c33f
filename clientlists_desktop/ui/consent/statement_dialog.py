"""A dialog that edits a statement of consent, which makes its next version."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.consent import MOST_WORDING, PLACE, Statement
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.consent.statements import edit_statement
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.consent.consent import language_name
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_PREVIEWED = ("telephony", "telegram")
_LINES, _MOST_PREVIEWED = 5, 300


class StatementDialog(SubmitDialog):
    """Previews the statement for both kinds of channels while it is typed."""

    def __init__(self, database: DatabaseThread, now: Statement, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statementDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._database, self._now = database, now
        language = language_name(now.language, translate)
        title = self.tr("Statement of consent: {language}").format(language=language)
        self.setWindowTitle(title)
        self._field = QPlainTextEdit(now.wording)
        self._field.setObjectName("wording")
        self._field.setAccessibleName(title)
        self._field.setTabChangesFocus(True)
        self._field.setMinimumHeight(_LINES * self._field.fontMetrics().lineSpacing() + scaled(16))
        self._field.textChanged.connect(self._refresh_state)
        hint = self.tr(
            "{place} is replaced with “phone numbers” or “client IDs”, depending on the channel."
        ).replace("{place}", PLACE)
        self._previews = [label("", "wrap", name=f"preview-{code}") for code in _PREVIEWED]
        self._count = label("", "caption")
        self._refusal = label("", "wrap", "failed", name="statementRefusal")
        self._why = label("", "muted", name="whyOff")
        action = self.tr("Save as version {version}").format(version=now.version + 1)
        buttons, self._save = self.submit_buttons(action, "saveStatement")
        column(
            label(title, "section"),
            label(hint, "muted"),
            self._field,
            self._count,
            label(self.tr("Preview"), "strong"),
            *self._previews,
            self._refusal,
            self._why,
            buttons,
            on=self,
            spacing=8,
            margins=24,
        )
        self.set_usual_width(scaled(520))
        self._refresh_state()
        self._field.setFocus()

    def _refresh_state(self) -> None:
        wording = self._field.toPlainText().strip()
        typed = Statement(self._now.language, self._now.version + 1, wording)
        for preview, code in zip(self._previews, _PREVIEWED, strict=True):
            channel = channel_of(code)
            name = channel_name(channel, translate)
            text = typed.filled(channel)
            cut = f"{text[:_MOST_PREVIEWED]}…" if len(text) > _MOST_PREVIEWED else text
            preview.setText(f"{name}: {cut}")
        self._count.setText(
            self.tr("{count} of {most} characters").format(
                count=number(len(wording)), most=number(MOST_WORDING)
            )
        )
        self._refusal.hide()
        enable_unless(self._why_off(wording), self._save, self._why)

    def _why_off(self, wording: str) -> str:
        if not wording:
            return self.tr("Type the statement")
        if len(wording) > MOST_WORDING:
            return self.tr("Too long: make it shorter")
        return self.tr("Nothing has been changed yet") if wording == self._now.wording else ""

    def submit(self) -> None:
        """Save the next version."""
        language, wording = self._now.language, self._field.toPlainText()
        self._save.setEnabled(False)
        self.change(
            self._database,
            lambda workspace, actor: edit_statement(workspace, language, wording, actor),
            lambda _: self.accept(),
        )

    def refused(self, error: Refused) -> None:
        """Show why, and go on editing."""
        self._refresh_state()
        self._refusal.setText(refusal_text(error, translate))
        self._refusal.show()
        self._field.setFocus()
