"""Texts about a consent: its legal basis and the whole evidence."""

import re

from clientlists_desktop.core.consent import ConsentKind, LegalBasis, ListState
from clientlists_desktop.texts.consent.consent import (
    basis_label,
    basis_name,
    evidence_parts,
    list_state_label,
)
from clientlists_desktop.texts.translation import english
from tests.ui.made import a_consent


def test_every_basis_is_named_with_its_article():
    names = [basis_name(basis, english) for basis in LegalBasis]
    labels = [basis_label(basis, english) for basis in LegalBasis]
    assert len(set(names)) == len(LegalBasis)
    assert labels[0] == "Consent: GDPR, article 6 (1) (a)"
    assert [label[-3:] for label in labels] == ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"]
    assert len({list_state_label(state, english) for state in ListState}) == 3


def values_of(record) -> dict[str, str]:
    parts = evidence_parts(record, english, lambda count: f"{count:,}")
    return {fact.label: fact.value for part in parts for fact in part.facts}


def test_the_evidence_shows_all_that_is_stored_and_adds_up():
    counts = {"ready": 9812, "failed": 20, "duplicate": 15, "blank": 5, "warned": 58,
              "repaired": 1516, "removed": 2, "added": 1, "read": 9853}  # fmt: skip
    values = values_of(a_consent(counts=counts, account_gone=True, list_state=ListState.ERASED))
    assert values["Confirmed by"] == "Anna Petrova (account since removed)"
    assert values["Local time"] == "2025-03-02 15:00:00 +03:00"
    assert values["UTC"] == "2025-03-02 12:00:00 UTC"
    assert values["Wording"] == "version 1, English"
    assert values["The list is now"] == "erased"
    assert values["Size"] == "1,480,000 bytes"
    assert values["Rows"] == (
        "read 9,853 + added 1 = ready 9,812 + failed 20 + duplicates 15 + blank 5 + removed 2"
    )
    read, added, *rest = (int(n.replace(",", "")) for n in re.findall(r"[\d,]+", values["Rows"]))
    assert read + added == sum(rest)


def test_older_evidence_shows_what_was_not_recorded():
    values = values_of(a_consent(local_time="", counts={}, language="", version=None))
    assert (values["Local time"], values["Rows"]) == ("not recorded", "not recorded")
    assert (values["Wording"], values["How collected"]) == ("own wording", "not stated")
    of_clients = values_of(a_consent(kind=ConsentKind.CLIENTS, source_name="Support bot"))
    assert of_clients["Clients of the project"] == "Support bot"
    assert "Rows" not in of_clients
