"""Fields for passwords: an existing one, or a new one that is typed twice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from clientlists_desktop.core.accounts.accounts import LEAST_PASSWORD
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.accounts.form import Form, select_all
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import IconField, side_button

_MOST_TYPED = 1_000
"""More than a password may have, so that one that is too long is refused and not cut short."""


class PasswordField(IconField):
    """A field that shows dots, or the text while its eye is open."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(_MOST_TYPED)
        self._eye = side_button("passwordEye", "eye", translate("Password", "Show password"))
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_text)
        self.put(self._eye, Qt.AlignmentFlag.AlignRight)
        self._show_text(False)

    def _show_text(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)
        self._eye.setIcon(icon("eye-slash" if shown else "eye", "muted"))
        show, hide = translate("Password", "Show password"), translate("Password", "Hide password")
        set_tool_tip(self._eye, hide if shown else show)


class NewPassword:
    """Two fields of a form for a new password.

    Args:
        title: of the first field.
    """

    def __init__(self, form: Form, title: str) -> None:
        self._form = form
        self.first, self._second = PasswordField("newPassword"), PasswordField("repeatPassword")
        form.add(title, self.first)
        form.add(translate("Password", "Repeat the password"), self._second)

    def value(self) -> str | None:
        """Return the password, "" for none; show an error and return None if the two differ."""
        if self.first.text() == self._second.text():
            return self.first.text()
        self._form.show_refusal(Refused(Refusal.PASSWORDS_DIFFER))
        select_all(self._second)
        return None


def wrong_password(error: Refused) -> str:
    """Return why one's own password was refused, where no name was typed."""
    if error.reason is Refusal.WRONG_SIGN_IN:
        return translate("Password", "This is not your password. Check Caps Lock too.")
    return refusal_text(error, translate)


def password_rule() -> str:
    """Return what a password must be like."""
    return translate(
        "Password",
        "At least %Ln character(s); a sentence is easy to remember. Nobody can look "
        "it up: if you forget it, only another owner can set a new one, and without "
        "another owner nobody can.",
        None,
        LEAST_PASSWORD,
    )
