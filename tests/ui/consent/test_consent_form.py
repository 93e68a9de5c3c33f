"""The form that confirms a consent: tick, statement, and proof files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.consent import (
    MOST_PROOF_BYTES,
    MOST_PROOFS,
    Confirmation,
    LegalBasis,
    Statement,
)
from clientlists_desktop.ui.consent.consent_form import ConsentForm
from clientlists_desktop.ui.widgets import messages
from tests.ui.dragging import drop
from tests.ui.dragging import files as dragged
from tests.ui.runtime.held_database_thread import HeldDatabaseThread

PHONES = channel_of("telephony")
STATEMENT = Statement("ru", 4, "Все согласились.")


@pytest.fixture
def form(held: HeldDatabaseThread, qtbot: QtBot) -> ConsentForm:
    made = ConsentForm(held, "Kept with the list.")
    qtbot.addWidget(made)
    made.show_channel(PHONES)
    held.answer("statement", STATEMENT)
    made.show()
    return made


def files(folder: Path, *names: str, octets: int = 4) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"x" * octets)
    return [folder / name for name in names]


def text(form: ConsentForm, name: str) -> str:
    return form.findChild(QLabel, name).text()


def test_it_confirms_the_statement_that_was_shown_once_it_is_ticked(form: ConsentForm) -> None:
    assert form.why_off() == "Tick the confirmation to continue"
    assert text(form, "consentStatement") == "Все согласились."
    form.tick.click()
    assert form.why_off() == ""
    assert form.confirmation == Confirmation("Все согласились.", "ru", 4)


def test_what_cannot_be_read_yet_cannot_be_ticked(
    form: ConsentForm, held: HeldDatabaseThread
) -> None:
    form.tick.click()
    form.show_channel(PHONES)
    assert not form.tick.isChecked()
    assert form.why_off() == "Loading the statement…"
    form.tick.click()
    assert not form.tick.isChecked()
    held.answer("statement", STATEMENT)
    assert form.why_off() == "Tick the confirmation to continue"


def test_more_evidence_is_folded_away_and_still_said(form: ConsentForm, tmp_path: Path) -> None:
    assert not form.proofs.isVisible()
    form.findChild(QPushButton, "moreEvidence").click()
    assert form.proofs.isVisible()
    form._basis.setCurrentIndex(form._basis.findData(LegalBasis.CONTRACT.value))
    form._collected.setText("  on our site ")
    form.proofs.add(files(tmp_path / "a", "one.pdf"))
    form.findChild(QPushButton, "moreEvidence").click()
    said = text(form, "evidenceSummary")
    assert said == "Contract: GDPR, article 6 (1) (b) · on our site · 1 proof file"
    given = form.confirmation
    assert (given.basis, given.collected) == (LegalBasis.CONTRACT, "  on our site ")
    assert given.proofs == (tmp_path / "a" / "one.pdf",)


def test_consent_is_the_first_legal_basis_and_there_are_all_six(form: ConsentForm) -> None:
    box = form._basis
    assert [box.itemData(row) for row in range(box.count())] == [b.value for b in LegalBasis]
    assert box.currentText() == "Consent: GDPR, article 6 (1) (a)"


def test_files_of_one_name_are_two_and_one_file_is_one(form: ConsentForm, tmp_path: Path) -> None:
    here, there = (
        files(tmp_path / "a", "scan.pdf", octets=10),
        files(tmp_path / "b", "scan.pdf", octets=2048),
    )
    form.proofs.add([*here, *there, *here])
    assert form.proofs.paths == (*here, *there)
    table = form.findChild(QTableWidget, "proofFiles")
    shown = [[table.item(row, column).text() for column in (0, 1)] for row in (0, 1)]
    assert shown == [["scan.pdf", "10 bytes"], ["scan.pdf", "2.0 kB"]]
    assert table.item(1, 0).toolTip() == str(there[0])


def test_files_are_removed_by_button_and_by_key(
    form: ConsentForm, qtbot: QtBot, tmp_path: Path
) -> None:
    form.findChild(QPushButton, "moreEvidence").click()
    one, two, three = files(tmp_path / "a", "1.pdf", "2.pdf", "3.pdf")
    form.proofs.add([one, two, three])
    table, remove = (
        form.findChild(QTableWidget, "proofFiles"),
        form.findChild(QPushButton, "removeProof"),
    )
    assert remove.isHidden()
    table.selectRow(1)
    remove.click()
    assert form.proofs.paths == (one, three)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    table.setFocus()
    # Not with `selectRow`: keys held by another test may still count as held.
    flags = QItemSelectionModel.SelectionFlag
    first = table.model().index(0, 0)
    table.selectionModel().select(first, flags.ClearAndSelect | flags.Rows)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert form.proofs.paths == (three,)


@pytest.mark.parametrize("octets", [MOST_PROOF_BYTES, MOST_PROOF_BYTES + 1])
def test_a_file_too_big_is_said_at_once_and_the_others_are_taken(
    form: ConsentForm, tmp_path: Path, octets: int
) -> None:
    (big,) = files(tmp_path / "a", "big.pdf", octets=octets)
    (small,) = files(tmp_path / "a", "small.pdf")
    form.proofs.add([big, tmp_path, small])
    said = text(form, "proofRefusal")
    if octets > MOST_PROOF_BYTES:
        assert said == "“big.pdf” is 10.1 MB; the limit for a proof file is 10.0 MB."
        assert form.proofs.paths == (small,)
    else:
        assert "is a folder" in said
        assert form.proofs.paths == (big, small)
    form.proofs.add([])
    assert not form.findChild(QLabel, "proofRefusal").isVisibleTo(form.proofs)


def test_more_than_twenty_files_are_refused(form: ConsentForm, tmp_path: Path) -> None:
    many = files(tmp_path / "a", *(f"{n}.pdf" for n in range(MOST_PROOFS + 1)))
    form.proofs.add(many)
    assert form.proofs.paths == tuple(many[:MOST_PROOFS])
    assert text(form, "proofRefusal").startswith("You chose 21 proof files; the limit is 20")


def test_files_are_chosen_in_a_dialog(
    form: ConsentForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = files(tmp_path / "a", "1.pdf", "2.pdf")
    monkeypatch.setattr(messages, "ask_proofs", lambda parent: chosen)
    form.findChild(QPushButton, "addProofs").click()
    assert form.proofs.paths == tuple(chosen)


def test_dropped_files_become_proofs_and_are_shown(form: ConsentForm, tmp_path: Path) -> None:
    dropped = files(tmp_path / "a", "1.pdf", "2.pdf")
    drop(form, dragged(*dropped))
    assert form.proofs.paths == tuple(dropped)
    assert form.proofs.isVisible()
