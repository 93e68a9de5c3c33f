"""Which results of a dialer are refusals."""

import pytest

from clientlists_desktop.core.do_not_contact.entries import BlockReason
from clientlists_desktop.core.do_not_contact.refusal_words import read_refusal


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Do not call", BlockReason.ASKED),
        ("DO_NOT_CALL", BlockReason.ASKED),
        ("STOP", BlockReason.ASKED),
        ("Просил не звонить", BlockReason.ASKED),
        ("Wrong person", BlockReason.WRONG_PERSON),
        ("не тот человек", BlockReason.WRONG_PERSON),
        ("Жалоба", BlockReason.COMPLAINT),
        ("", None),
        ("no answer", None),
        ("asked to stop by tomorrow", None),
        ("not wrong person", None),
    ],
)
def test_only_a_whole_cell_is_a_refusal(cell, reason):
    assert read_refusal(cell) is reason


@pytest.mark.parametrize(
    "cell",
    [
        "stop all", "STOPALL", "Refused", "refusal", "Callee refused", "Client refused to talk",
        "Don't call again", "Never call", "stop calling me", "Asked not to be contacted",
        "Customer asked for no more calls", "asked to be removed from the list", "Remove me",
        "Opt-out", "DNC list", "blacklisted", "unsubscribe", "donotcall", "refused calls",
        "Отказ", "отказ.", "Отказалась", "Абонент отказался", "Отказ абонента",
        "Клиент отказался от звонков", "Просил больше не звонить", "попросила не беспокоить",
        "Клиент просит больше не писать", "Не звоните мне больше", "стоп", "Стоп-лист",
        "Отписалась от рассылки", "Чёрный список", "просит удалить из базы",
    ],
)  # fmt: skip
def test_usual_wordings_of_a_refusal_are_known(cell):
    assert read_refusal(cell) is BlockReason.ASKED


@pytest.mark.parametrize(
    "cell",
    [
        "stopped", "refused the offer", "not refused", "asked to call", "asked not to call after 6",
        "call", "called", "never", "no more", "opted in", "on the list",
        "Не отказался", "отказ от покупки", "просил позвонить", "не звонили", "не звонить до 18",
        "Попросил перезвонить", "остановлен", "x" * 10_000,
    ],
)  # fmt: skip
def test_other_words_are_no_refusals(cell):
    assert read_refusal(cell) is None
