"""Writes the next version of a statement of consent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

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
from clientlists_desktop.ui.widgets.controls import dialog_buttons, label

_SHOWN_FOR = ("telephony", "telegram")
_LINES, _PREVIEW = 5, 300


class StatementDialog(QDialog):
    """Shows how the statement will read in both kinds of channels while it is typed."""

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
        self._field.textChanged.connect(self._look)
        hint = label(
            self.tr("{place} stands for “phone numbers” or “client IDs”, as the channel needs.")
            .replace("{place}", PLACE),
            "muted",
        )  # fmt: skip
        self._shown = [label("", "wrap", name=f"preview-{code}") for code in _SHOWN_FOR]
        self._count = label("", "caption")
        self._wrong = label("", "wrap", "failed", name="statementRefusal")
        self._why = label("", "muted", name="whyOff")
        buttons, self._save = dialog_buttons(
            self.tr("Save as version {version}").format(version=now.version + 1), "saveStatement"
        )
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for widget in (label(title, "section"), hint, self._field, self._count):
            layout.addWidget(widget)
        layout.addWidget(label(self.tr("It will read so"), "strong"))
        for shown in self._shown:
            layout.addWidget(shown)
        layout.addWidget(self._wrong)
        layout.addWidget(self._why)
        layout.addWidget(buttons)
        self.setMinimumWidth(scaled(520))
        self._look()
        self._field.setFocus()

    def _look(self) -> None:
        wording = self._field.toPlainText().strip()
        typed = Statement(self._now.language, self._now.version + 1, wording)
        for shown, code in zip(self._shown, _SHOWN_FOR, strict=True):
            channel = channel_of(code)
            name = channel_name(channel, translate)
            text = typed.filled(channel)
            shown.setText(f"{name}: {text[:_PREVIEW]}{'…' if len(text) > _PREVIEW else ''}")
        self._count.setText(
            self.tr("{count} of {most} characters").format(
                count=number(len(wording)), most=number(MOST_WORDING)
            )
        )
        why = self._why_off(wording)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._wrong.hide()
        self._save.setEnabled(not why)
        self._save.setToolTip(why)
        self._save.setAccessibleDescription(why)

    def _why_off(self, wording: str) -> str:
        if not wording:
            return self.tr("Type what is confirmed")
        if len(wording) > MOST_WORDING:
            return self.tr("Too long: make it shorter")
        return self.tr("Nothing was changed yet") if wording == self._now.wording else ""

    def _take(self) -> None:
        language, wording = self._now.language, self._field.toPlainText()
        actor = self._database.actor
        self._save.setEnabled(False)
        self._database.do(
            self,
            lambda: edit_statement(language, wording, actor),
            lambda _: self.accept(),
            self._refused,
        )

    def _refused(self, error: Refused) -> None:
        self._look()
        self._wrong.setText(refusal_text(error, translate))
        self._wrong.show()
        self._field.setFocus()
