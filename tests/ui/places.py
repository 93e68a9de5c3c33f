"""Every page, wizard page and dialog, filled with made-up data, without a worker or a database."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.consent import ListState
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile, KeptDrafts, Notice
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.core.journal.chain import ChainState, ChainVerdict
from clientlists_desktop.core.lists.number_statistics import statistics_of
from clientlists_desktop.core.lists.recipes import Evidence, NewList, RecipePreview
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.fixes import FixOffer
from clientlists_desktop.operations.imports.preview import Preview, SheetSample
from clientlists_desktop.operations.journal.journal_export import ChainReport
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui import export_dialogs
from clientlists_desktop.ui.accounts.account_dialog import AddAccountDialog, RolesDialog
from clientlists_desktop.ui.accounts.accounts_card import AccountRow
from clientlists_desktop.ui.accounts.change_password_dialog import (
    ChangePasswordDialog,
    ResetPasswordDialog,
)
from clientlists_desktop.ui.accounts.first_account_dialog import FirstAccountDialog
from clientlists_desktop.ui.accounts.lock_dialog import LockDialog
from clientlists_desktop.ui.accounts.sign_in_dialog import SignInDialog
from clientlists_desktop.ui.consent.consent_record_page import ConsentRecordPage
from clientlists_desktop.ui.consent.consents_page import ConsentsPage
from clientlists_desktop.ui.consent.statement_dialog import StatementDialog
from clientlists_desktop.ui.help.help_window import HelpWindow
from clientlists_desktop.ui.imports.assist import notice_assist
from clientlists_desktop.ui.imports.assist.assist_line import AssistLine
from clientlists_desktop.ui.imports.assist.fix_assist import FixAssist
from clientlists_desktop.ui.imports.check import check_page, draft_check, file_choices
from clientlists_desktop.ui.imports.edits.add_row_dialog import AddRowDialog
from clientlists_desktop.ui.imports.edits.duplicates_dialog import DuplicatesDialog
from clientlists_desktop.ui.imports.edits.replace_dialog import ReplaceDialog
from clientlists_desktop.ui.imports.edits.undo_buttons import UndoButtons
from clientlists_desktop.ui.imports.layout import layout_dialog
from clientlists_desktop.ui.imports.layout.layout_dialog import LayoutDialog
from clientlists_desktop.ui.imports.sources import file_preview
from clientlists_desktop.ui.imports.wizard import ImportWizard
from clientlists_desktop.ui.journal import chain_card
from clientlists_desktop.ui.journal.journal_columns import show_line
from clientlists_desktop.ui.journal.journal_page import JournalPage
from clientlists_desktop.ui.lists.drafts_strip import DraftsStrip
from clientlists_desktop.ui.lists.export_dialog import ExportDialog
from clientlists_desktop.ui.lists.list_page import ListPage
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.lists.recipes.combine_dialog import CombineDialog
from clientlists_desktop.ui.lists.recipes.parts_dialogs import SampleDialog, SplitDialog
from clientlists_desktop.ui.lists.recipes.recipe_dialog import RecipeDialog
from clientlists_desktop.ui.lists.rename_dialog import RenameDialog
from clientlists_desktop.ui.navigation import SideBarEntry, SideBarPlace
from clientlists_desktop.ui.runtime import recovery_dialog
from clientlists_desktop.ui.runtime.crash_dialog import CrashDialog
from clientlists_desktop.ui.runtime.recovery_dialog import RecoveryDialog
from clientlists_desktop.ui.settings import restore_dialog
from clientlists_desktop.ui.settings.restore_dialog import RestoreDialog
from clientlists_desktop.ui.settings.settings_page import SettingsPage
from clientlists_desktop.ui.side_bar import SideBar
from clientlists_desktop.ui.tables import rows_model
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.trash import erase_dialog
from clientlists_desktop.ui.trash.erase_dialog import EraseDialog
from clientlists_desktop.ui.trash.trash_page import TrashPage
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.country_box import CountryBox
from clientlists_desktop.ui.widgets.toast import Toast
from tests.people import ANNA
from tests.ui import made
from tests.ui.runtime.fake_job import FakeJob, UncountedJob
from tests.ui.runtime.held_database_thread import CHANGE, HeldDatabaseThread

SIZE = 1024, 700
STEPS = [
    Step(1, "edit", {"rows": 1, "column": "Phone"}),
    Step(2, "replace", {"rows": 1, "column": "Name", "find": "Ann"}, undone=True),
]
OWNER = made.an_account(1, ANNA.name, Role.OWNER, Role.OUTBOUND_MANAGER)
LISTS = [
    made.a_list(1, "Spring offer"),
    made.a_list(2, "Клиенты Казань", channel_code="telegram"),
    made.a_list(3, "Winter", warned=0),
]
TRASHED = [
    made.a_trashed(1, "Клиенты Казань"),
    made.a_trashed(2, "Winter", days_left=0),
    made.a_trashed(3, "Spring offer", days_left=None),
]


@dataclass
class Builder:
    """Builds places and shows them."""

    qtbot: QtBot
    database: HeldDatabaseThread
    monkeypatch: pytest.MonkeyPatch
    folder: Path
    kept: list[QWidget] = field(default_factory=list)
    file_name: str = "spring.csv"

    def show(self, widget: Any) -> Any:
        """Put a widget on screen until the test ends."""
        self.kept.append(widget)
        if widget.parent() is None:
            self.qtbot.addWidget(widget)
        # A dialog has the size of what it holds, the wizard that of the window.
        if not isinstance(widget, QDialog) or isinstance(widget, QWizard):
            widget.resize(*SIZE)
        widget.show()
        with self.qtbot.waitExposed(widget):
            pass
        return widget

    def around(self, name: str) -> QWidget:
        """Return a plain window for what needs a parent."""
        made_here = QWidget()
        made_here.setObjectName(name)
        return self.show(made_here)

    # Pages of the window.

    def lists(self) -> ListsPage:
        """All lists, two of them selected."""
        page = ListsPage()
        page.show_lists(LISTS)
        self.show(page)
        page.table.selectAll()
        return page

    def no_lists(self) -> ListsPage:
        """The page of an empty workspace."""
        return self.show(ListsPage())

    def no_match(self) -> ListsPage:
        """A search that finds nothing."""
        page = self.lists()
        page.search.setText("no such list")
        return page

    def opened_list(self) -> ListPage:
        """One list, with its rows."""
        page = ListPage(self.database)
        self._storage()
        page.open(LISTS[0])
        file = made.file()
        consent = made.a_consent()
        self.database.answer("list", (file, [consent], None, True, made.a_version()))
        self.database.answer("clients", range(1, 301))
        return self.show(page)

    def consents(self) -> ConsentsPage:
        """All records of consent, of lists that are gone among them."""
        page = ConsentsPage(self.database)
        gone = made.a_consent(id=2, list_name="Winter", list_state=ListState.ERASED, version=None)
        page.show_records([made.a_consent(proofs=made.PROOFS), gone])
        return self.show(page)

    def no_consents(self) -> ConsentsPage:
        """The page before the first list was made."""
        return self.show(ConsentsPage(self.database))

    def record(self) -> ConsentRecordPage:
        """One record with its proofs."""
        page = ConsentRecordPage()
        page.show_record(made.a_consent(proofs=made.PROOFS))
        return self.show(page)

    def records(self) -> ConsentRecordPage:
        """The evidence of a list that was made from others, one record of it."""
        page = ConsentRecordPage()
        page.show_records([made.a_consent(id=at, proofs=made.PROOFS) for at in (1, 2)])
        return self.show(page)

    def settings(self) -> SettingsPage:
        """The settings."""
        page = SettingsPage(self.database)
        page.country.show_country("RU")
        page.accounts.show_accounts(
            [AccountRow(OWNER, ("desk",)), AccountRow(made.an_account(2, "Ivan", failures=3))]
        )
        page.backups.show_backups(made.BACKUPS)
        page.statements.refresh()
        self.database.answer("statements", (made.statements(), True))
        return self.show(page)

    def support(self) -> SettingsPage:
        """The settings, with the details for support."""
        page = self.settings()
        page.findChild(QPushButton, "showDetails").click()
        self.database.answer("contents", {"lists": 3, "bytes": 81_920})
        return page

    def crash(self) -> CrashDialog:
        """What is said of a bug."""
        return self.show(
            CrashDialog("KeyError\n  clientlists_desktop/ui/main_window.py:7 in _show")
        )

    def trash(self) -> TrashPage:
        """Deleted lists, one of them selected."""
        page = TrashPage(self.database)
        page.show_lists((30, TRASHED))
        return self.show(page)

    def several_trashed(self) -> TrashPage:
        """Deleted lists, all of them selected: none of them can be erased so."""
        page = self.trash()
        page.table.selectAll()
        return page

    def empty_trash(self) -> TrashPage:
        """The page of the trash with nothing in it."""
        return self.show(TrashPage(self.database))

    def journal(self, verdict: ChainVerdict = made.HOLDS) -> JournalPage:
        """The journal, after a check."""
        FakeJob.started = []
        self.monkeypatch.setattr(chain_card, "Job", FakeJob)
        page = self.show(JournalPage(self.database))
        page.refresh()
        self.database.answer("names", ["Anna Petrova", "Lev"])
        self.database.answer("lines", array("q", range(12, 0, -1)))
        self.qtbot.waitUntil(lambda: 0 in self.database.asked)
        self.database.answer(0, [show_line(line) for line in made.lines(12)])
        FakeJob.started[-1].ended.emit()
        FakeJob.started[-1].succeeded.emit(ChainReport(verdict, made.CHECKED_AT, in_keyring=False))
        return page

    def broken_journal(self) -> JournalPage:
        """The journal that somebody changed."""
        return self.journal(ChainVerdict(ChainState.BROKEN, 7, broken_at=7))

    def journal_of_others(self) -> JournalPage:
        """The journal with everything else that has to be known."""
        return self.journal(
            ChainVerdict(
                ChainState.HOLDS, 12, None, 0, 4, 2, restored_at=(6,), clock_set_back=(3, 9)
            )
        )

    def no_line(self) -> JournalPage:
        """A search in the journal that finds nothing."""
        page = self.journal()
        page.findChild(QLineEdit, "searchJournal").setText("no such line")
        page._read_lines()
        self.database.answer("lines", array("q"))
        return page

    def side_bar(self) -> SideBar:
        """The side bar."""
        bar = SideBar(
            [
                SideBarEntry(SideBarPlace.LISTS, "list-bullets", "Client lists"),
                SideBarEntry(SideBarPlace.SETTINGS, "gear-six", "Settings"),
            ],
            ANNA.name,
        )
        bar.show_workspace("Main workspace", "/home/anna/workspace.sqlite")
        bar.account.show_account(OWNER, alone=False)
        return self.show(bar)

    def narrow_side_bar(self) -> SideBar:
        """The side bar with icons alone."""
        bar = self.side_bar()
        bar.set_narrow(narrow=True)
        return bar

    def toast(self) -> Toast:
        """What was done, with a way back."""
        toast = Toast(self.around("window"))
        self.kept.append(toast)
        toast.offer_undo("List “Winter” deleted", "trash", lambda: None)
        return toast

    # Pages of the wizard.

    def wizard(self) -> ImportWizard:
        """The wizard, at its first page."""
        FakeJob.started = []
        self.monkeypatch.setattr(draft_check, "Job", FakeJob)
        self.monkeypatch.setattr(file_preview, "Job", UncountedJob)
        self.monkeypatch.setattr(file_choices, "system_country", lambda: "RU")
        self._storage()
        return self.show(ImportWizard(self.database, None, (), None, None))

    def file_page(self) -> ImportWizard:
        """The wizard where a file is wanted."""
        wizard = self.wizard()
        wizard.next()
        return wizard

    def file_chosen(self) -> ImportWizard:
        """The wizard with a file chosen."""
        file = self.folder / self.file_name
        file.write_text("Phone\n12025550147\n")
        wizard = self.file_page()
        wizard.file_page.choose(file)
        return wizard

    def file_refused(self) -> ImportWizard:
        """The wizard that says why a file cannot be read."""
        wizard = self.file_page()
        wizard.file_page.choose(self.folder)
        return wizard

    def checking(self) -> ImportWizard:
        """The wizard while a check runs long enough to be seen."""
        self.monkeypatch.setattr(check_page, "_SHOWN_AFTER_MS", 0)
        wizard = self.file_chosen()
        wizard.next()
        self.qtbot.waitUntil(lambda: wizard.check_page.running.isVisible())
        FakeJob.started[-1].progressed.emit(Progress(5000, 0.5, made.BALANCE, 1))
        failed = [made.row(at, outcome=Outcome.FAILED, address="") for at in (1, 2)]
        self.database.answer("first problems", (made.file(), failed))
        return wizard

    def checked(
        self, file: CheckedFile | None = None, fixable: Reason | None = None, rows: int = 6
    ) -> ImportWizard:
        """The wizard with the result of a check."""
        file = file or made.file()
        wizard = self.opening(file)
        if file.balance.failed:
            self.database.answer("fixable", fixable)
        self.database.answer("check rows", range(1, rows + 1))
        self.until_laid_out()
        return wizard

    def opening(self, file: CheckedFile) -> ImportWizard:
        """The wizard with the result of a check whose rows are still looked at."""
        wizard = self.file_chosen()
        wizard.next()
        FakeJob.started[-1].succeeded.emit(file)
        self.database.answer(CHANGE, [])  # No step was made yet.
        return wizard

    def until_laid_out(self) -> None:
        """Wait until the assist line shows what there is to say."""
        self.qtbot.wait(1)

    def country_wanted(self) -> ImportWizard:
        """The result of a check that asks for the country."""
        reasons = {Reason.NO_COUNTRY_CODE: 299, Reason.TOO_SHORT: 1}
        balance = Balance(ready=9_000, failed=300, reasons=reasons)
        choices = Choices(suggested="RU")
        return self.checked(made.file(balance, choices=choices, offered=299))

    def two_ways(self) -> ImportWizard:
        """The result of a check that asks how numbers read."""
        balance = Balance(
            ready=9_000, failed=7, warned=3, repaired=4, duplicate=2, blank=1,
            reasons={Reason.TWO_READINGS: 7, Reason.UNLIKELY: 3, Reason.PLUS: 4},
        )  # fmt: skip
        facts = replace(made.FACTS, notices=(Notice("error_cells", {"count": 3}),))
        return self.checked(made.file(balance, choices=Choices(country="RU"), facts=facts))

    def consent(self) -> ImportWizard:
        """The wizard where consent and a name are wanted."""
        wizard = self.checked()
        wizard.next()
        self.database.answer("statement", made.STATEMENT)
        self.database.answer("default name", "spring")
        return wizard

    def evidence(self) -> ImportWizard:
        """The same with more evidence: a proof that was added, and one that is a folder."""
        wizard = self.consent()
        wizard.findChild(QPushButton, "moreEvidence").click()
        proof = self.folder / "form.pdf"
        proof.write_bytes(b"%PDF")
        wizard.consent_page.form.proofs.add([proof, self.folder])
        wizard.findChild(QTableWidget, "proofFiles").selectRow(0)
        return wizard

    def edit_offered(self) -> ImportWizard:
        """The result of a check with a fix for its failed rows, and a step that can be undone."""
        wizard = self.checked()
        self.database.answer(
            "offers", [FixOffer(Edit(EditKind.LEGACY_NUMBER, Reason.TOO_SHORT), 1)]
        )
        wizard.check_page.results.undo.show_steps(STEPS)
        self.until_laid_out()
        return wizard

    def edited(self) -> ImportWizard:
        """The result of a check after a fix, which can be undone."""
        wizard = self.edit_offered()
        wizard.check_page.results.editor.done.emit("2 numbers got the form of today")
        return wizard

    # Parts of pages in every state.

    def _assist(self, reason: Reason, offer: FixOffer, *, working: bool = False) -> AssistLine:
        """Return the assist line with a fix."""
        line = AssistLine()
        box = CountryBox("offerCountry", "Choose a country", fits_value=True)
        box.setAccessibleName("Country of these numbers")
        fix = FixAssist(box, line)
        fix.show_offers(made.file(), reason, [offer])
        fix.show_working(working)
        fix.show_progress(Progress(500, 0.5))
        line.show_items(fix.items(picked=True))
        return self.show(line)

    def country_fix(self, *, working: bool = False) -> AssistLine:
        """A fix of some ways of writing, for rows that may be of a country."""
        shapes = (("99 999 9999", 3), ("(999) 999-9999", 2))
        found = FixOffer(Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE), 5, shapes)
        return self._assist(Reason.NO_COUNTRY_CODE, found, working=working)

    def zone_fix(self) -> AssistLine:
        """A fix that asks which time zone is meant."""
        zones = ("Europe/Moscow", "Asia/Omsk")
        found = FixOffer(Edit(EditKind.ZONE, Reason.BAD_ZONE, seen="MSK"), 4, zones=zones)
        return self._assist(Reason.BAD_ZONE, found)

    def running_fix(self) -> AssistLine:
        """A fix that runs."""
        return self.country_fix(working=True)

    def undo_buttons(self) -> UndoButtons:
        """Undo and redo."""
        buttons = UndoButtons()
        buttons.show_steps(STEPS)
        return self.show(buttons)

    def drafts(self) -> DraftsStrip:
        """More drafts than are shown."""
        strip = DraftsStrip()
        newest = [replace(made.file(), id=number) for number in range(1, 4)]
        strip.show_drafts(KeptDrafts(newest, 5))
        return self.show(strip)

    # Dialogs.

    def replace(self) -> QDialog:
        """Find and replace, with what it will change."""
        dialog = ReplaceDialog(self.database, made.file(), 1, self.around("window"))
        dialog.findChild(QLineEdit, "replaceFind").setText("Ann")
        self.database.answer("found", [(1, "Ann Lee", "Anna Lee"), (2, "Ann", "Anna")])
        return self.show(dialog)

    def add_row(self) -> QDialog:
        """A row typed by hand."""
        dialog = AddRowDialog(made.file(), self.around("window"))
        dialog.findChild(QLineEdit, "addCell0").setText("+1 (202) 555-0147")
        return self.show(dialog)

    def duplicates(self) -> QDialog:
        """Which of the rows that repeat are kept."""
        dialog = DuplicatesDialog(self.database, made.file(), self.around("window"))
        self.database.answer("lists", LISTS)
        return self.show(dialog)

    def keep(self) -> QWidget:
        """The question before edits are lost."""
        # Shown without waiting for an answer.
        self.monkeypatch.setattr(QMessageBox, "exec", lambda box: box.show() or 0)
        window = self.around("window")
        messages.ask_keep(window, "Keep it?", "It waits for you.", "Keep", "Discard", "Go on")
        return self.show(window.findChild(QMessageBox, "keepBox"))

    def rename(self) -> QDialog:
        """Another name for a list."""
        return self.show(RenameDialog(self.database, LISTS[0], self.around("window")))

    def combine(self) -> QDialog:
        """Lists to be combined, when the clients are counted."""
        dialog = CombineDialog(self.database, LISTS, self.around("window"))
        self.database.answer("known", (["Name", "City"], ()))
        return self.counted(dialog, NewList(None, 3_200))

    def split(self) -> QDialog:
        """A list to be split into more parts than are shown."""
        dialog = SplitDialog(self.database, LISTS[0], self.around("window"))
        self.database.answer("columns", made.file())
        return self.counted(dialog, *(NewList(str(at), 1_200) for at in range(1, 9)))

    def sample(self) -> QDialog:
        """A list that a sample is drawn from, when the clients are counted."""
        dialog = SampleDialog(self.database, LISTS[0], self.around("window"))
        return self.counted(dialog, NewList(None, 312))

    def counted(self, dialog: RecipeDialog, *new: NewList) -> QDialog:
        """Return a dialog that shows what a recipe would make."""
        dialog.findChild(QTimer).timeout.emit()
        dialog.findChild(QTimer).stop()
        evidence = Evidence(2, ("consent", "contract"), 2, ("Winter",))
        self.database.answer("preview", ("Spring offer (2)", RecipePreview((), new, evidence)))
        return self.show(dialog)

    def export(self) -> QDialog:
        """How a list is exported."""
        return self.show(ExportDialog(made.file().columns, self.around("window")))

    def export_of_blocked(self) -> QDialog:
        """How a list is exported of which an owner keeps the blocked clients."""
        dialog = self.show(ExportDialog(made.file().columns, self.around("window"), 9_812))
        dialog.findChild(QCheckBox, "keepBlocked").click()
        dialog.findChild(QLineEdit, "keepReason").setText("They asked for a call on Monday")
        return dialog

    def erase(self) -> QDialog:
        """A list that is to be erased, before its name is typed."""
        return self.show(EraseDialog(self.database, TRASHED[0], self.around("window")))

    def erase_confirmed(self) -> QDialog:
        """A list that is to be erased, its name typed."""
        dialog = self.erase()
        dialog.findChild(QLineEdit, "eraseName").setText(TRASHED[0].name)
        return dialog

    def erasing(self) -> QDialog:
        """A list that is being erased."""
        self.monkeypatch.setattr(erase_dialog, "Job", FakeJob)
        dialog = self.erase_confirmed()
        dialog.findChild(QPushButton, "erase").click()
        return dialog

    def erase_refused(self) -> QDialog:
        """Why a list cannot be erased."""
        dialog = self.erasing()
        FakeJob.started[-1].refused.emit(Refused(Refusal.DRAFT_IN_USE, file="spring.csv"))
        return dialog

    def restore(self) -> QDialog:
        """What of a backup is to be restored, one list selected."""
        self.monkeypatch.setattr(restore_dialog, "Job", FakeJob)
        dialog = self.show(RestoreDialog(self.database, made.BACKUPS[0], self.around("window")))
        dialog.findChild(RowsTable, "backupLists").selectRow(0)
        return dialog

    def restore_whole(self) -> QDialog:
        """The whole backup is to be restored."""
        dialog = self.restore()
        dialog.findChild(QRadioButton, "restoreWhole").click()
        return dialog

    def restoring(self) -> QDialog:
        """A backup that is being restored."""
        dialog = self.restore_whole()
        dialog.findChild(QPushButton, "restore").click()
        return dialog

    def restore_refused(self) -> QDialog:
        """Why a backup cannot be restored."""
        dialog = self.restoring()
        FakeJob.started[-1].refused.emit(Refused(Refusal.DRAFT_IN_USE, file="spring.csv"))
        return dialog

    def recovery(self) -> QDialog:
        """The ways on from a damaged workspace."""
        self.monkeypatch.setattr(recovery_dialog, "Job", FakeJob)
        workspace = Workspace(self.folder / self.file_name)
        dialog = self.show(RecoveryDialog(workspace, None))
        FakeJob.started[-1].succeeded.emit(made.BACKUPS[0])
        return dialog

    def no_backup(self) -> QDialog:
        """A damaged workspace without a backup, of which nothing can be read."""
        dialog = self.recovery()
        dialog._on_looked(None)
        dialog.findChild(QPushButton, "recover").click()
        file = str(dialog._workspace.path)
        FakeJob.started[-1].refused.emit(Refused(Refusal.NOTHING_TO_RESCUE, file=file))
        return dialog

    def layout_options(self) -> QDialog:
        """Another way to open a file."""
        self.monkeypatch.setattr(layout_dialog, "Job", FakeJob)
        dialog = LayoutDialog(
            self.database, self.folder / "spring.csv", made.file(), self.around("window")
        )
        rows = [["Phone", "Name"], ["12025550147", "Юлия"], ["12025550148", "Пётр"]]
        look = Preview("spring.csv", "cp1251", ";", (SheetSample("", True, rows),))
        FakeJob.started[-1].succeeded.emit(look)
        return self.show(dialog)

    def first_account(self) -> QDialog:
        """Who are you?"""
        return self.show(FirstAccountDialog(self.database, "anna"))

    def sign_in(self) -> QDialog:
        """Signing in, where nobody can stay."""
        return self.show(SignInDialog(self.database, ["Anna Petrova", "Ivan"], can_stay=False))

    def signing_in_failed(self) -> QDialog:
        """Signing in too often."""
        dialog = SignInDialog(self.database, ["Anna Petrova", "Ivan"], can_stay=True)
        self.show(dialog)
        dialog.submit()
        self.database.refuse(CHANGE, Refused(Refusal.ACCOUNT_LOCKED, seen=80_000))
        return dialog

    def locked(self) -> QDialog:
        """A locked window."""
        return self.show(LockDialog(self.database, OWNER, self.around("window")))

    def change_password(self) -> QDialog:
        """One's own password."""
        return self.show(
            ChangePasswordDialog(self.database, OWNER, self.around("window"), alone=True)
        )

    def reset_password(self) -> QDialog:
        """Somebody else's password."""
        return self.show(ResetPasswordDialog(self.database, OWNER, self.around("window")))

    def add_account(self) -> QDialog:
        """Another account."""
        return self.show(AddAccountDialog(self.database, self.around("window")))

    def roles(self) -> QDialog:
        """What an account may do."""
        return self.show(RolesDialog(self.database, OWNER, self.around("window")))

    def statement(self) -> QDialog:
        """The next version of a statement."""
        dialog = StatementDialog(self.database, made.STATEMENT, self.around("window"))
        dialog.findChild(QPlainTextEdit, "wording").setPlainText("They gave us their {what}.")
        return self.show(dialog)

    def pictures(self) -> ListPage:
        """A list as pictures."""
        page = self.opened_list()
        page.findChild(QPushButton, "showPictures").click()
        self.database.answer("numbers", None)
        self.database.answer("numbers", statistics_of(made.NUMBERS))
        return page

    def picture_tables(self) -> ListPage:
        """The same as tables."""
        page = self.pictures()
        page.findChild(QPushButton, "picturesAsTables").click()
        return page

    def help(self) -> QWidget:
        """The help on its longest page."""
        window = HelpWindow(self.database.workspace.path)
        window.show_page("reasons")
        return self.show(window)

    def question(self) -> QWidget:
        """The question before something is deleted."""
        # Shown without waiting for an answer.
        self.monkeypatch.setattr(QMessageBox, "exec", lambda box: box.show() or 0)
        window = self.around("window")
        messages.confirm(window, "Delete “Winter”?", "Campaigns go on.", "Delete list")
        return self.show(window.findChild(QMessageBox, "confirmBox"))

    def told(self) -> QWidget:
        """What came of something."""
        window = self.around("window")
        messages.show_message(window, "2 rows came back", "One of them is ready now.")
        return self.show(window.findChild(QMessageBox, "toldBox"))

    def refusal(self) -> QWidget:
        """Why something cannot be done."""
        window = self.around("window")
        messages.show_refusal(window, Refused(Refusal.WORKSPACE_BUSY, file="workspace.sqlite"))
        return self.show(window.findChild(QMessageBox, "refusalBox"))

    def saving(self) -> QWidget:
        """The progress of a download."""
        window = self.around("window")
        self.monkeypatch.setattr(export_dialogs, "Job", FakeJob)
        self.monkeypatch.setattr(
            messages, "ask_save_file", lambda parent, title, name, kinds: self.folder / name
        )
        export_dialogs.download_list(window, self.database, LISTS[0], lambda _: None)
        return self.show(window.findChild(QProgressDialog, "savingProgress"))

    def _storage(self) -> None:
        for module in (rows_model, notice_assist):
            self.monkeypatch.setattr(
                module,
                "rows_at",
                lambda workspace, actor, file, wanted: [made.row(at) for at in wanted],
            )


WINDOW: list[Callable[[Builder], QWidget]] = [
    Builder.lists, Builder.no_lists, Builder.no_match, Builder.opened_list, Builder.pictures,
    Builder.picture_tables, Builder.settings,
    Builder.support, Builder.crash, Builder.help,
    Builder.consents, Builder.no_consents, Builder.record, Builder.records,
    Builder.trash, Builder.several_trashed, Builder.empty_trash,
    Builder.side_bar, Builder.narrow_side_bar, Builder.toast, Builder.drafts,
    Builder.journal, Builder.broken_journal, Builder.journal_of_others, Builder.no_line,
]  # fmt: skip
WIZARD: list[Callable[[Builder], ImportWizard]] = [
    Builder.wizard, Builder.file_page, Builder.file_chosen, Builder.file_refused, Builder.checking,
    Builder.checked, Builder.country_wanted, Builder.two_ways, Builder.edit_offered,
    Builder.edited, Builder.consent, Builder.evidence,
]  # fmt: skip
PARTS: list[Callable[[Builder], QWidget]] = [
    Builder.country_fix, Builder.zone_fix, Builder.running_fix, Builder.undo_buttons,
]  # fmt: skip
DIALOGS: list[Callable[[Builder], QWidget]] = [
    Builder.statement, Builder.rename, Builder.export, Builder.export_of_blocked,
    Builder.combine, Builder.split,
    Builder.sample, Builder.erase, Builder.erase_confirmed,
    Builder.erasing, Builder.erase_refused,
    Builder.restore, Builder.restore_whole, Builder.restoring, Builder.restore_refused,
    Builder.recovery, Builder.no_backup,
    Builder.layout_options, Builder.replace, Builder.add_row, Builder.duplicates,
    Builder.first_account, Builder.sign_in, Builder.signing_in_failed, Builder.locked,
    Builder.change_password, Builder.reset_password, Builder.add_account, Builder.roles,
    Builder.question, Builder.keep, Builder.told, Builder.refusal, Builder.saving,
]  # fmt: skip
EVERYWHERE = [*WINDOW, *WIZARD, *PARTS, *DIALOGS]


def name_of(place: Any) -> str:
    """Name a place in the names of tests."""
    return str(place.__name__)
