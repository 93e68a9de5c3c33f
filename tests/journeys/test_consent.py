"""The evidence of a consent: given with a list, found again when the list is gone, saved as PDF."""

import hashlib
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from clientlists_desktop.storage.consent import consents
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv

ROWS = [["Phone", "Name"], ["12025550147", "Maria"], ["letters", "Лев"], ["12025550162", "Яна"]]


@pytest.fixture
def proof(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A proof that the dialog of the system answers with."""
    path = tmp_path / "анкета.pdf"
    path.write_bytes(b"%PDF-1.4 signed\x00\xff")
    monkeypatch.setattr(messages, "ask_proofs", lambda parent: [path])
    return path


def said(person: Person) -> str:
    """Return all that stands on the page of a record."""
    labels = person.window.consent_actions.one.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(label.window()))


def test_evidence_outlives_its_list_and_is_saved_as_pdf(
    person: Person, tmp_path: Path, proof: Path, save_to: Path, questions: list[str]
) -> None:
    source = write_csv(tmp_path / "spring.csv", ROWS)
    person.check(source)
    person.click("next")
    person.until(lambda: person.the("consent").hasFocus())
    person.click("moreEvidence")
    person.pick("legalBasis", "Contract")
    person.type("howCollected", "анкета на сайте")
    person.click("addProofs")
    assert person.table("proofFiles")[0][0] == "анкета.pdf"
    person.confirm_consent("Весна")
    # From the card of the opened list to its evidence, and back.
    person.click("showEvidence")
    person.reads("recordTitle", "Consent of “Весна”")
    person.click("backToConsents")
    person.click("page-lists")
    person.until(lambda: person.list_names() == ["Весна"])
    person.click_cell("lists", 0, 0)
    person.press(Qt.Key.Key_Delete)
    person.until(lambda: not person.list_names())
    assert questions

    person.click("page-consent")
    person.until(lambda: person.table("consents")[0][0] == "Весна (deleted)")
    (row,) = person.table("consents")
    assert row[2:4] == ["2", "Anna Petrova"]
    assert row[5:] == ["Contract", "1, English", "1", "spring.csv"]
    person.click_cell("consents", 0, 0)
    person.press(Qt.Key.Key_Return)
    person.reads("recordTitle", "Consent of “Весна”")
    shown = said(person)
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    for text in (
        "Anna Petrova",
        "have agreed to give their phone numbers to us",
        "version 1, English",
        "Contract: GDPR, article 6 (1) (b)",
        "анкета на сайте",
        "read 3 = ready 2 + failed 1 + duplicates 0 + blank 0",
        "spring.csv",
        digest[:8],
        "анкета.pdf",
    ):
        assert text in shown

    person.click("saveSheet")
    person.reads("toastText", "Saved as Весна - consent.pdf")
    sheet = (save_to / "Весна - consent.pdf").read_bytes()
    assert sheet.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
    (record,) = consents.all_consents(person.workspace)
    person.workspace.close()
    proof.unlink()
    person.click(f"saveProof-{record.proofs[0].id}")
    person.reads("toastText", "Saved as анкета.pdf")
    assert (save_to / "анкета.pdf").read_bytes() == b"%PDF-1.4 signed\x00\xff"
    assert sorted(path.suffix for path in save_to.iterdir()) == [".pdf", ".pdf"]


def test_a_proof_that_vanishes_is_said_and_the_page_stays(
    person: Person, tmp_path: Path, proof: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons: list[str] = []
    monkeypatch.setattr(
        messages, "show_refusal", lambda parent, error: reasons.append(error.reason)
    )
    person.check(write_csv(tmp_path / "spring.csv", ROWS))
    person.click("next")
    person.click("moreEvidence")
    person.click("addProofs")
    person.click("consent")
    proof.unlink()
    person.click("finish")
    person.until(lambda: reasons == ["proof_gone"])
    assert person.is_open("importWizard")
    person.click_cell("proofFiles", 0, 0)
    person.click("removeProof")
    person.name_and_create("Spring")
    person.until(lambda: person.sees("showEvidence"))


def test_an_edited_statement_is_confirmed_from_then_on(person: Person, tmp_path: Path) -> None:
    person.click("page-settings")
    person.reads("statementHead-en", "English, version 1: built in")
    assert not person.sees("oldStatements")
    person.click("editStatement-en")
    person.the("wording", QPlainTextEdit).setPlainText("They gave us their {what} in writing.")
    person.reads("preview-telegram", "Telegram: They gave us their client IDs in writing.")
    person.click("saveStatement")
    person.reads("statementHead-en", "English, version 2: Anna Petrova")
    assert [row[:2] for row in person.table("oldStatements")] == [["English", "1"]]
    person.click("page-lists")
    person.check(write_csv(tmp_path / "spring.csv", ROWS))
    person.click("next")
    person.reads("consentStatement", "They gave us their phone numbers in writing.")
    person.confirm_consent("Spring")
    (record,) = consents.all_consents(person.workspace)
    person.workspace.close()
    assert record.wording == "They gave us their phone numbers in writing."
    assert (record.language, record.version) == ("en", 2)
