"""Takes pictures of every page of the real window: `python -m tests.pictures FOLDER`.

The data is made up. The README shows `check.png` of a light run.
"""

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QTableWidget,
    QWidget,
    QWizard,
)

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.clients.filters import ClientFilter, Counts
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.journal.chain import ChainState, ChainVerdict
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.consent.statements import edit_statement
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.journal.journal_export import ChainReport
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.accounts.first_account_dialog import FirstAccountDialog
from clientlists_desktop.ui.accounts.lock import LockCover
from clientlists_desktop.ui.accounts.sign_in_dialog import SignInDialog
from clientlists_desktop.ui.consent.consent_pdf import draw_sheet
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.navigation import SideBarPlace
from clientlists_desktop.ui.runtime.application import build_application
from clientlists_desktop.ui.runtime.languages import LANGUAGES
from tests.people import ANNA, new_workspace

_PATIENCE_MS = 20_000
LOOKER = Actor(2, "Ivan Smirnov")
"""Who gets an account on the way, and may only look."""
_PEOPLE = [
    ("Мария", "Орлова", "Казань"), ("Daniel", "Meyer", "Washington"), ("Olga", "Nowak", "Seattle"),
    ("Ivan", "Smirnov", "New York"), ("Grace", "O’Neill", "Philadelphia"),
    ("Юлия", "Белова", "Самара"), ("Aiko", "Tanaka", "Portland"), ("Fatima", "Ali", "Oakland"),
    ("Пётр", "Ильин", "Austin"), ("Chloé", "Dubois", "Roanoke"),
]  # fmt: skip
_LISTS = [
    ("Website visitors, October", "chat_widget", 517), ("Delivery notices, Viber", "viber", 512),
    ("Опрос после покупки", "vk", 2077), ("WhatsApp loyalty club", "whatsapp", 645),
    ("Payment reminder, Nov", "telephony", 1284), ("Telegram subscribers", "telegram", 2430),
    ("Клиенты Казань", "telephony", 3120),
]  # fmt: skip


def _finish(work):
    try:
        while True:
            next(work)
    except StopIteration as done:
        return done.value


def _address(channel: str, number: int) -> str:
    return {
        "telephony": f"1202555{number:04d}",
        "whatsapp": f"1202555{number:04d}",
        "telegram": f"{5120000000 + number}",
        "vk": f"{201770000 + number}",
        "viber": f"{number:011d}A=",
        "chat_widget": f"747078ed-d270-5664-62bf-{number:012x}",
    }[channel]


def _messy_file(path: Path, rows: int) -> None:
    """Write an export as people have them: Windows-1251, semicolons, numbers in every form."""
    chance = random.Random(7)
    lines = ["Phone number;First name;Last name;City;GMT_ZONE;DIALER_PRIORITY"]
    for number in range(rows):
        first, last, city = _PEOPLE[number % len(_PEOPLE)]
        phone = f"1202555{number:04d}"
        die = chance.random()
        if die < 0.03:
            phone = f"8 (912) {number % 900 + 100}-{number % 90 + 10}-{number % 80 + 10}"
        elif die < 0.15:
            phone = f"+1 (202) 555-{number:04d}"
        elif die < 0.155:
            phone = "1.2026E+10"
        elif die < 0.16:
            phone = f"1202555{number:04d}"[:9] + "O" + "1"
        elif die < 0.165:
            phone = phone[:6]
        elif die < 0.17:
            phone = f"126712345{number % 100:02d}"
        elif die < 0.173:
            phone += " ext. 14"
        line = f"{phone};{first};{last};{city};{'-05:00' if number % 3 else ''};{number % 5 + 1}"
        lines.append(line.replace("’", "'").replace("é", "e"))
        if die > 0.985:
            lines.append(lines[-1])
        if die > 0.997:
            lines.append(";;;;;")
    path.write_bytes("\r\n".join(lines).encode("cp1251", "replace"))


def _fill(folder: Path) -> Workspace:
    workspace = new_workspace(folder / "workspace.sqlite", ANNA)
    for name, channel, count in _LISTS:
        file = folder / f"{name.split()[0].lower().strip(',')}_{channel}.csv"
        rows = [
            f"{_address(channel, n)},{','.join(_PEOPLE[n % len(_PEOPLE)])}" for n in range(count)
        ]
        file.write_text("Client,First name,Last name,City\n" + "\n".join(rows), "utf-8")
        checked = _finish(import_file(workspace, file, channel, Choices(), ANNA))
        create_list(workspace, checked.id, name, Confirmation("made up"), ANNA)
    workspace.close()
    return workspace


def _until(condition) -> None:
    deadline = QDeadlineTimer(_PATIENCE_MS)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError
        QTest.qWait(20)


def _shoot(widget: QWidget, folder: Path, name: str) -> None:
    QTest.qWait(250)
    widget.grab().save(str(folder / f"{name}.png"))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1200x780")
    parser.add_argument("--language", default="en", choices=LANGUAGES)
    parser.add_argument("--scale", type=float, default=1.0, help="of the text")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    application = QApplication([])
    font = application.font()
    font.setPixelSize(round(13 * options.scale))
    application.setFont(font)
    scheme = Qt.ColorScheme.Dark if options.dark else Qt.ColorScheme.Light
    build_application([], scheme, options.language)
    width, height = (int(side) for side in options.size.split("x"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        empty = MainWindow(new_workspace(folder / "empty.sqlite", ANNA), ANNA)
        empty.resize(width, height)
        empty.show()
        _until(empty.lists_page.isVisible)
        _shoot(empty, options.folder, "empty")
        empty.close()
        workspace = _fill(folder)
        window = MainWindow(workspace, ANNA)
        window.resize(width, height)
        window.show()
        _until(lambda: window.lists_page.model.rowCount() == len(_LISTS))
        window.lists_page.table.selectRow(1)
        _shoot(window, options.folder, "lists")
        _wizard(window, folder, options.folder)
        _clients(window, options.folder)
        _campaigns(window, options.folder, folder)
        _consent(window, options.folder)
        _trash(window, options.folder)
        _journal(window, options.folder)
        _settings(window, options.folder)
        _accounts(window, options.folder)
        window.close()
        looker = MainWindow(workspace, LOOKER)
        looker.resize(width, height)
        looker.show()
        _until(looker.lists_page.model.rowCount)
        looker.lists_page.table.selectRow(1)
        _shoot(looker, options.folder, "lists-looking")
        looker.close()
    return 0


def _restore(window: MainWindow, settings: QScrollArea, target: Path) -> None:
    backups = window.settings_page.findChild(QTableWidget, "backups")
    _until(backups.rowCount)
    restore = window.settings_page.findChild(QPushButton, "restoreBackup")
    # The backups may still be read again, which drops the selection.
    QTest.qWait(500)
    backups.selectRow(0)
    settings.ensureWidgetVisible(restore)
    _shoot(window, target, "settings-backups")
    restore.click()
    _until(lambda: window.findChild(QDialog, "restoreDialog"))
    dialog = window.findChild(QDialog, "restoreDialog")
    dialog.findChild(QTableView, "backupLists").selectAll()
    _shoot(dialog, target, "settings-restore")
    dialog.reject()
    settings.verticalScrollBar().setValue(0)


def _accounts(window: MainWindow, target: Path) -> None:
    database = window.database
    window.show_page(SideBarPlace.SETTINGS)
    _shoot(window, target, "settings")
    settings = window.settings_page.findChild(QScrollArea, "settingsScroll")
    _restore(window, settings, target)
    window.settings_page.findChild(QPushButton, "setPasswordFirst").click()
    _until(lambda: window.findChild(QDialog, "changePasswordDialog"))
    dialog = window.findChild(QDialog, "changePasswordDialog")
    for name in ("newPassword", "repeatPassword"):
        dialog.findChild(QLineEdit, name).setText("a river in spring")
    _shoot(dialog, target, "account-password")
    dialog.findChild(QPushButton, "changePasswordDialogDo").click()
    add = window.settings_page.findChild(QPushButton, "addAccount")
    _until(add.isEnabled)
    add.click()
    _until(lambda: window.findChild(QDialog, "addAccountDialog"))
    dialog = window.findChild(QDialog, "addAccountDialog")
    dialog.findChild(QLineEdit, "accountName").setText("Ivan Smirnov")
    for name in ("newPassword", "repeatPassword"):
        dialog.findChild(QLineEdit, name).setText("a lake in autumn")
    dialog.findChild(QCheckBox, "role-BUSINESS_OWNER").click()
    _shoot(dialog, target, "account-add")
    dialog.findChild(QPushButton, "addAccountDialogDo").click()
    table = window.settings_page.findChild(QTableWidget, "accounts")
    _until(lambda: table.rowCount() == 2)
    window.toast.hide()
    settings.ensureWidgetVisible(add)
    _shoot(window, target, "settings-accounts")
    menu = window._side_bar.account.menu_of_account()
    menu.popup(window.mapToGlobal(window.rect().center()))
    _shoot(menu, target, "account-menu")
    menu.close()
    sign_in = SignInDialog(
        database, ["Anna Petrova", "Ivan Smirnov"], can_stay=False, parent=window
    )
    sign_in.open()
    sign_in.findChild(QLineEdit, "signInPassword").setText("not this one")
    sign_in.submit()
    _until(lambda: sign_in.findChild(QLabel, "formRefusal").isVisible())
    _shoot(sign_in, target, "account-sign-in")
    sign_in.reject()
    first = FirstAccountDialog(database, "anna", window)
    first.open()
    _shoot(first, target, "account-first")
    first.reject()
    window.session.lock()
    _until(lambda: window.findChild(QDialog, "lockDialog"))
    _shoot(window, target, "account-locked-window")
    _shoot(window.findChild(QDialog, "lockDialog"), target, "account-locked")
    window.findChild(QLineEdit, "unlockPassword").setText("a river in spring")
    window.findChild(QDialog, "lockDialog").submit()
    _until(lambda: window.findChild(LockCover) is None)


def _trash(window: MainWindow, target: Path) -> None:
    window.show_page(SideBarPlace.TRASH)
    _shoot(window, target, "trash-none")
    page = window.trash_page
    window.toast.hide()
    for at in (2, 0):
        one = window.lists_page.model.row(at)
        window.database.do(
            page,
            lambda workspace, actor, one=one: delete_list(workspace, one.id, actor),
            lambda _: window.refresh(),
        )
        _until(lambda at=at: page.model.rowCount() == (1 if at else 2))
    _shoot(window, target, "trash")
    page.findChild(QPushButton, "eraseList").click()
    dialog = window.findChild(QDialog, "eraseDialog")
    _shoot(dialog, target, "trash-erase")
    dialog.reject()


def _clients(window: MainWindow, target: Path) -> None:
    page = window.clients_page
    window.show_page(SideBarPlace.CLIENTS)
    _shoot(window, target, "clients-none")
    page.findChild(QPushButton, "tryClients").click()
    _until(lambda: page._model.rowCount() == 240)
    page.findChild(QPushButton, "closeAdded").click()
    _shoot(window, target, "clients")
    several = ClientFilter(("telegram", "whatsapp"), blocked=False, sessions=Counts(3, None))
    page.filters._apply(several)
    _until(lambda: 0 < page._found.total < 240)
    _shoot(window, target, "clients-several")
    page.filters.keep_channel("telegram")
    _until(page._create.isEnabled)
    page._create.click()
    dialog = window.findChild(QDialog, "clientListDialog")
    _shoot(dialog, target, "clients-list")
    dialog.findChild(QPushButton, "moreEvidence").click()
    _shoot(dialog, target, "clients-list-more")
    dialog.reject()


def _campaigns(window: MainWindow, target: Path, folder: Path) -> None:
    window.show_page(SideBarPlace.CAMPAIGNS)
    _shoot(window, target, "campaigns-none")
    window.findChild(QPushButton, "firstCampaign").click()
    dialog = window.findChild(QDialog, "campaignDialog")
    _until(lambda: dialog._source.count())
    dialog._name.setText("Spring offer, calls")
    _shoot(dialog, target, "campaign-new")
    dialog.findChild(QPushButton, "saveCampaign").click()
    page = window.campaign_actions.one
    _until(lambda: page.isVisible() and page.campaign is not None)
    _shoot(window, target, "campaign-draft")
    page.findChild(QPushButton, "move-start").click()
    _until(lambda: page.campaign.started_at)
    chance = random.Random(3)
    words = ["longCallWithResult"] * 4 + ["longCallWithNoResult"] * 2 + ["noAnswer"] * 3
    words += ["nonexistentNumber", "technicalError"]
    lines = ["Phone,Status,Attempts,Talk time,Last call"]
    # The lists for calls hold so many numbers at least.
    for number in range(1_200):
        word = chance.choice(words)
        talk = chance.randint(20, 300) if word.startswith("long") else ""
        moment = f"2026-11-2{chance.randint(0, 3)} {chance.randint(14, 22)}:30"
        lines.append(
            f"{_address('telephony', number)},{word},{chance.randint(1, 3)},{talk},{moment}"
        )
    report = folder / "report.csv"
    report.write_text("\n".join(lines), "utf-8")
    window.toast.hide()
    _finish(import_results(window.database.workspace, page.campaign.id, report, ANNA))
    window.database.workspace.close()
    page.refresh()
    _until(lambda: page.campaign.totals.used)
    _shoot(window, target, "campaign-report")
    page.findChild(QPushButton, "chip-used").click()
    _until(lambda: page._model is not None and page._model.rowCount())
    _shoot(window, target, "campaign-used")
    window.show_page(SideBarPlace.CAMPAIGNS)
    _shoot(window, target, "campaigns")


def _journal(window: MainWindow, target: Path) -> None:
    page = window.journal_page
    window.toast.hide()
    window.show_page(SideBarPlace.JOURNAL)
    _until(lambda: page.chain.verdict is not None)
    _until(lambda: page.model.row(0) is not None)
    _shoot(window, target, "journal")
    page.findChild(QLineEdit, "searchJournal").setText("казань")
    _until(lambda: page.model.rowCount() < 9)
    _shoot(window, target, "journal-search")
    page.findChild(QLineEdit, "searchJournal").setText("nobody")
    _until(lambda: page.findChild(QPushButton, "clearJournalFilter").isVisible())
    _shoot(window, target, "journal-nothing")
    page.findChild(QPushButton, "clearJournalFilter").click()
    for name, verdict in (
        ("broken", ChainVerdict(ChainState.BROKEN, 7, broken_at=7)),
        ("others", ChainVerdict(ChainState.HOLDS, 12, None, 0, 4, 2, (6,), (3, 9))),
    ):
        page.chain.show_report(ChainReport(verdict, "2026-11-25T12:00:00+00:00", in_keyring=False))
        _shoot(window, target, f"journal-{name}")


def _consent(window: MainWindow, target: Path) -> None:
    window.toast.hide()
    window.show_page(SideBarPlace.CONSENT)
    page = window.consent_actions.all
    _until(page.model.rowCount)
    page.table.selectRow(0)
    _shoot(window, target, "consents")
    newest = next(row for row in range(page.model.rowCount()) if page.model.row(row).proofs)
    page.opened.emit(page.model.row(newest))
    _until(window.consent_actions.one.isVisible)
    _shoot(window, target, "consent-record")
    sheet = draw_sheet(window.consent_actions.one.record, ANNA.name)
    (target / "consent.pdf").write_bytes(sheet.content)


def _settings(window: MainWindow, target: Path) -> None:
    workspace = window.database.workspace
    english = "The clients of this list gave us their {what} in writing."
    russian = "Клиенты из этого списка письменно передали нам свои {what}."
    edit_statement(workspace, "en", english, ANNA)
    edit_statement(workspace, "ru", russian, ANNA)
    workspace.close()
    window.show_page(SideBarPlace.SETTINGS)
    card = window.settings_page.statements
    _until(card.findChild(QWidget, "oldStatements").isVisible)
    _shoot(window, target, "settings")
    card.findChild(QPushButton, "editStatement-en").click()
    dialog = window.findChild(QDialog, "statementDialog")
    dialog.findChild(QPlainTextEdit, "wording").appendPlainText("They may take it back any time.")
    _shoot(dialog, target, "settings-statement")
    dialog.reject()


def _wizard(window: MainWindow, folder: Path, target: Path) -> None:
    window.wizard_launcher.create_list()
    _until(lambda: window.wizard_launcher.wizard is not None)
    wizard = window.wizard_launcher.wizard
    next_button = wizard.button(QWizard.WizardButton.NextButton)
    _shoot(wizard, target, "channel")
    next_button.click()
    _shoot(wizard, target, "file")
    wizard.file_page.choose(folder / "nothing.xlsx")
    _shoot(wizard, target, "file-refused")
    big = folder / "clients_all.csv"
    big.write_text("phone\n" + "\n".join(f"1202555{n % 10000:04d},{n}" for n in range(700_000)))
    wizard.file_page.choose(big)
    _until(wizard.findChild(QTableWidget, "filePreview").isVisible)
    _shoot(wizard, target, "file-chosen")
    next_button.click()
    _until(lambda: wizard.check_page.running.isVisible())
    QTest.qWait(1500)
    _shoot(wizard, target, "check-running")
    wizard.back()
    messy = folder / "clients_spring.csv"
    _messy_file(messy, 9_800)
    wizard.file_page.choose(messy)
    next_button.click()
    _until(lambda: wizard.check_page.results.isVisible())
    rows = wizard.check_page.results.rows.table.model()
    _until(lambda: rows.rowCount() and rows.index(0, 1).data())
    _shoot(wizard, target, "check")
    wizard.findChild(QPushButton, "changeOpening").click()
    dialog = wizard.findChild(QDialog, "openingDialog")
    _until(dialog.findChild(QPushButton, "useOpening").isEnabled)
    _shoot(dialog, target, "check-opening")
    dialog.reject()
    country = wizard.findChild(QWidget, "offerCountry")
    country.setCurrentIndex(country.findData("KZ"))
    _shoot(wizard, target, "check-offer")
    country.setCurrentIndex(country.findData("RU"))
    _until(lambda: wizard.findChild(QPushButton, "readThemSo").isEnabled())
    wizard.findChild(QPushButton, "readThemSo").click()
    _until(lambda: wizard.isEnabled() and wizard.check_page.results.isVisible())
    QTest.qWait(300)
    _shoot(wizard, target, "check-country")
    wizard.findChild(QPushButton, "chip-failed-extension").click()
    _until(lambda: wizard.findChild(QPushButton, "fixAll") is not None)
    wizard.findChild(QPushButton, "fixAll").click()
    _until(lambda: wizard.findChild(QLabel, "toastText").text().startswith("Ext") or True)
    QTest.qWait(300)
    _shoot(wizard, target, "check-fixed")
    wizard.findChild(QAction, "duplicatesAction").trigger()
    dialog = wizard.findChild(QDialog, "repeatsDialog")
    _until(dialog.findChild(QPushButton, "useRepeats").isEnabled)
    _shoot(dialog, target, "check-repeats")
    dialog.reject()
    next_button.click()
    _shoot(wizard, target, "consent-off")
    wizard.findChild(QPushButton, "moreEvidence").click()
    for name, octets in (("form on the site.pdf", 184_320), ("screenshot.png", 1_290_000)):
        (folder / name).write_bytes(b"x" * octets)
    wizard.findChild(QLineEdit, "howCollected").setText("Form on our site, since March 2026")
    wizard.consent_page.form.proofs.add(sorted(folder.glob("*s*.p*")))
    _until(wizard.findChild(QCheckBox, "consent").isEnabled)
    wizard.findChild(QCheckBox, "consent").click()
    _shoot(wizard, target, "consent-more")
    wizard.findChild(QPushButton, "moreEvidence").click()
    finish = wizard.button(QWizard.WizardButton.FinishButton)
    _until(finish.isEnabled)
    _shoot(wizard, target, "consent")
    finish.click()
    _until(lambda: window.list_page.isVisible())
    _until(lambda: window.list_page._count.text())
    _shoot(window, target, "list")


if __name__ == "__main__":
    sys.exit(main())
