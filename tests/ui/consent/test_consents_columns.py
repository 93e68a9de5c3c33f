"""The table of all consent records: what it shows, and what a search finds."""

import pytest
from PySide6.QtCore import Qt

from clientlists_desktop.core.consent import LegalBasis, ListState
from clientlists_desktop.ui.consent.consents_columns import (
    BASIS,
    BY,
    CLIENTS,
    LIST,
    PROOFS,
    SOURCE,
    VERSION,
    consents_columns,
    searched_text,
)
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from tests.ui.made import PROOFS as TWO
from tests.ui.made import a_consent

RECORDS = [
    a_consent(id=3, list_name="Весна", list_state=ListState.ERASED, account_gone=True, proofs=TWO),
    a_consent(id=2, list_name="Winter", basis=LegalBasis.CONTRACT, version=None, language="",
              collected="АНКЕТА на сайте"),
    a_consent(id=1, list_name="Summer", version=2, language="ru", list_state=ListState.TRASH),
]  # fmt: skip


@pytest.fixture
def model(qapp) -> MemoryModel:
    del qapp
    made = MemoryModel(consents_columns(), searched_text)
    made.show(RECORDS)
    return made


def column(model: MemoryModel, number: int) -> list[str]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_it_says_what_became_of_list_and_account(model: MemoryModel) -> None:
    assert column(model, LIST) == ["Весна (erased)", "Winter", "Summer (deleted)"]
    assert column(model, BY)[:2] == ["Anna Petrova (account since removed)", "Anna Petrova"]
    assert column(model, CLIENTS) == ["9,812"] * 3
    assert column(model, BASIS) == ["Consent", "Contract", "Consent"]
    assert column(model, VERSION) == ["1, English", "own wording", "2, Russian"]
    assert column(model, PROOFS) == ["2", "0", "0"]
    assert column(model, SOURCE) == ["spring.csv"] * 3


@pytest.mark.parametrize(
    ("search", "found"),
    [("", 3), ("ВЕСНА", 1), ("анкета", 1), ("petrova", 3), ("spring.csv", 3), ("nothing", 0)],
)
def test_a_search_looks_into_names_and_words(model: MemoryModel, search: str, found: int) -> None:
    model.filter(f" {search} ")
    assert model.rowCount() == found


def test_a_screen_reader_hears_the_heading_with_each_cell(model: MemoryModel) -> None:
    spoken = model.index(0, PROOFS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Proofs: 2"
