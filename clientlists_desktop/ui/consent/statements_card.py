"""The card in Settings for the statements of consent."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QTableWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import LANGUAGES, Statement
from clientlists_desktop.operations.accounts.readers import own_account
from clientlists_desktop.operations.consent.readers import statement_versions
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.texts.consent.consent import language_name
from clientlists_desktop.texts.translation import capitalised
from clientlists_desktop.ui.consent.statement_dialog import StatementDialog
from clientlists_desktop.ui.look.formatting import moment
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, aligned, column, grow, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_ROWS_SHOWN, _ABOVE = 5, 6
"""Rows in view at most, and pixels at 13 px text above and below a wording."""
_SHARES = Shares(4, 320, usual_most=150)

Versions = Mapping[str, Sequence[Statement]]


class StatementsCard(QFrame):
    """The current statement in each language, to be edited; older versions in a table."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._versions: Versions = {}
        text = self.tr(
            "Whoever creates a list confirms the statement in the language of the window. Editing "
            "a statement creates a new version; records keep the wording that was confirmed."
        )
        inside = card_of(self, title=self.tr("Statements of consent"), text=text)
        self._heads: dict[str, QLabel] = {}
        self._words: dict[str, QLabel] = {}
        self._edits: dict[str, QPushButton] = {}
        for language in LANGUAGES:
            add(inside, scaled(4), self._build_statement(language))
        self._title = label(self.tr("Older versions"), "strong")
        titles = (
            self.tr("Language"), self.tr("Version"), self.tr("Since"), self.tr("By"),
            self.tr("Wording"),
        )  # fmt: skip
        self._old = PlainTable("oldStatements", self.tr("Older versions"), titles)
        self._old.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._old.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._old.rows_shown.connect(self._on_rows_shown)
        self._old.shared.connect(self._fit_rows)
        add(inside, scaled(4), self._title, self._old)
        self.show_versions(dict.fromkeys(LANGUAGES, ()), may_edit=False)

    def _build_statement(self, language: str) -> QLayout:
        head = label("", "strong", name=f"statementHead-{language}", wraps=True)
        words = label("", "wrap", name=f"statement-{language}")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        edit = button(self.tr("Edit…"), f"editStatement-{language}", "pencil-simple")
        name = language_name(language, translate)
        edit.setAccessibleName(self.tr("Edit the statement: {language}").format(language=name))
        edit.clicked.connect(lambda: self._edit(language))
        self._heads[language], self._words[language] = head, words
        self._edits[language] = edit
        statement = column(head, words, spacing=4)
        return row(grow(statement), aligned(edit, Qt.AlignmentFlag.AlignTop), spacing=16)

    def refresh(self) -> None:
        """Read the statements again."""
        self._database.ask(
            self,
            "statements",
            _read,
            lambda found: self.show_versions(*found),
        )

    def show_versions(self, versions: Versions, may_edit: bool) -> None:
        """Show these versions, which are the newest first for each language."""
        self._versions = versions
        why = "" if may_edit else why_not_permitted(Permission.EDIT_STATEMENTS, translate)
        old = []
        for language in LANGUAGES:
            found = versions[language]
            name = language_name(language, translate)
            self._edits[language].setEnabled(may_edit and bool(found))
            set_tool_tip(self._edits[language], why)
            self._edits[language].setAccessibleDescription(why)
            if found:
                self._heads[language].setText(_head(name, found[0]))
                self._words[language].setText(found[0].wording)
            old += [(name, one) for one in found[1:]]
        self._old.show_texts(old, _texts)
        self._old.share(_SHARES)
        self._title.setVisible(bool(old))
        self._old.setVisible(bool(old))
        tab_as_laid_out(self)

    def _on_rows_shown(self, rows: range) -> None:
        for line in rows:
            if (item := self._old.item(line, self._old.columnCount() - 1)) is not None:
                set_tool_tip(item, item.text())

    def _fit_rows(self) -> None:
        """Give each row the height of its wording, however many lines that takes now."""
        for line in range(self._old.rowCount()):
            self._old.setRowHeight(line, self._old.sizeHintForRow(line) + 2 * scaled(_ABOVE))
        heights = [self._old.rowHeight(line) for line in range(_ROWS_SHOWN)]
        head = self._old.horizontalHeader().sizeHint().height()
        self._old.setFixedHeight(head + sum(heights) + 2)

    def _edit(self, language: str) -> None:
        dialog = StatementDialog(self._database, self._versions[language][0], self)
        dialog.accepted.connect(self.refresh)
        dialog.open()


def _read(workspace: Workspace, actor: Actor) -> tuple[Versions, bool]:
    may_edit = own_account(workspace, actor).may(Permission.EDIT_STATEMENTS)
    return {
        language: statement_versions(workspace, actor, language) for language in LANGUAGES
    }, may_edit


def _texts(version: tuple[str, Statement]) -> tuple[str, ...]:
    language, one = version
    return language, str(one.version), _since(one), _by(one), one.wording


def _head(language: str, one: Statement) -> str:
    if not one.made_at:
        text = translate("Statements", "{language}, version {version}: built in")
    else:
        text = translate("Statements", "{language}, version {version}: {by}, {since}")
    head = text.format(
        language=language, version=one.version, by=one.made_by, since=_since(one, within=True)
    )
    # Some languages write the names of languages in lower case.
    return capitalised(head)


def _since(one: Statement, *, within: bool = False) -> str:
    return moment(one.made_at, within=within) if one.made_at else "–"


def _by(one: Statement) -> str:
    return one.made_by or translate("Statements", "the program")
