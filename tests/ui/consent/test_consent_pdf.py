"""The evidence of a consent: everything on one page of A4, in both languages."""

import hashlib
import re

import pytest

from clientlists_desktop.core.consent import ConsentKind, LegalBasis, ListState, Proof
from clientlists_desktop.ui.consent.consent_pdf import PdfSheet, draw_sheet
from tests.ui.made import a_consent

COUNTS = {"read": 9852, "ready": 9812, "failed": 20, "duplicate": 15, "blank": 5, "warned": 58,
          "repaired": 1516, "removed": 0, "added": 0}  # fmt: skip
TWENTY = tuple(
    Proof(f"{'скан анкеты, ' * 20}{number}.pdf", 10_485_760 - number, f"{number:064x}", number)
    for number in range(20)
)
LONG = "They agreed to every one of these things. " * 500
RECORDS = {
    "plain": a_consent(counts=COUNTS),
    "of before": a_consent(counts={}, local_time="", version=None, language=""),
    "of clients": a_consent(kind=ConsentKind.CLIENTS, source_name="Support bot"),
    "twenty proofs": a_consent(counts=COUNTS, proofs=TWENTY),
    "long wording": a_consent(counts=COUNTS, wording=LONG),
    "one long word": a_consent(counts=COUNTS, wording="x" * 100_000, actor="Я" * 100),
    "many lines": a_consent(counts=COUNTS, wording="a\n" * 2_000, collected="б" * 500),
    "all at once": a_consent(
        counts=COUNTS, wording=LONG, collected="y" * 500, list_name="W" * 100,
        source_name="f" * 255, proofs=TWENTY,
    ),
}  # fmt: skip


def pages(sheet: PdfSheet) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", sheet.content))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", RECORDS)
def test_it_is_one_page_of_a4_and_nothing_stands_beyond_it(name: str) -> None:
    sheet = draw_sheet(RECORDS[name], "Anna Petrova")
    assert sheet.content.startswith(b"%PDF")
    assert pages(sheet) == 1
    (box,) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", sheet.content)
    assert [round(float(side)) for side in box] == [595, 842]
    assert sheet.height <= sheet.room
    assert sheet.scale >= 0.7


@pytest.mark.usefixtures("qapp")
def test_it_holds_the_whole_evidence_in_both_languages() -> None:
    record = a_consent(
        counts=COUNTS, wording="Все согласились.", language="ru", version=3,
        basis=LegalBasis.CONTRACT, collected="Анкета на сайте", list_state=ListState.ERASED,
        proofs=(Proof("анкета.pdf", 1234, "ef56" * 16, 1),),
    )  # fmt: skip
    sheet = draw_sheet(record, "Юлия")
    said = "\n".join(sheet.lines)
    assert sheet.scale == 1
    for text in (
        "Evidence of consent / Подтверждение согласия",
        "Confirmed by / Кем подтверждено", "Anna Petrova",
        "2025-03-02 15:00:00 +03:00", "2025-03-02 12:00:00 UTC",
        "Все согласились.", "version 3, Russian / версия 3, русский",
        "Contract: GDPR, article 6 (1) (b)", "Договор: GDPR, статья 6 (1) (b)",
        "Анкета на сайте", "erased / стёрт", "Spring offer", "Telephony / Телефония",
        "read 9\u00a0852 = ready 9\u00a0812 + failed 20 + duplicates 15 + blank 5",
        "прочитано 9\u00a0852 = готово 9\u00a0812 + с ошибками 20 + повторов 15 + пустых 5",
        "spring.csv", record.source_sha256, "анкета.pdf", "1\u00a0234 bytes", "ef56" * 16,
        "by Юлия with Client Lists", "Юлия, программа Client Lists",
    ):  # fmt: skip
        assert text in said


@pytest.mark.usefixtures("qapp")
def test_letters_shrink_before_anything_is_cut() -> None:
    sheet = draw_sheet(a_consent(counts=COUNTS, wording="Agreed in writing. " * 150), "Anna")
    assert 0.7 <= sheet.scale < 1
    assert any(line == "Agreed in writing. " * 150 for line in sheet.lines)


@pytest.mark.usefixtures("qapp")
def test_a_wording_that_no_page_holds_is_cut_and_says_so() -> None:
    sheet = draw_sheet(RECORDS["long wording"], "Anna")
    (cut,) = [line for line in sheet.lines if line.startswith("They agreed")]
    digest = hashlib.sha256(LONG.encode()).hexdigest()
    shown = cut.split("…")[0]
    assert len(shown) > 3_000
    assert LONG.startswith(shown)
    assert f"of 21\u00a0000 characters; the SHA-256 of the whole text is {digest}]" in cut
    assert f"SHA-256 полного текста: {digest}]" in cut


@pytest.mark.usefixtures("qapp")
def test_each_of_twenty_proofs_is_named_with_its_hash() -> None:
    lines = draw_sheet(RECORDS["all at once"], "Anna").lines
    assert [line for line in lines if line in {proof.sha256 for proof in TWENTY}] == [
        proof.sha256 for proof in TWENTY
    ]
    # Long names differ at their end.
    assert [line.rsplit(" ", 1)[-1] for line in lines if line.startswith("скан")] == [
        f"{number}.pdf" for number in range(20)
    ]
