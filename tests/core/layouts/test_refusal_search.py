"""Refusals are found in any column and any row."""

import pytest

from clientlists_desktop.core.layouts import opt_out_columns
from clientlists_desktop.core.layouts.opt_out_columns import refuses_in_words
from clientlists_desktop.core.layouts.refusal_search import RefusalSearch

HEADER = ["Phone", "Name", "Field 7"]
PHRASES = """
do not call; Don't call; DON’T CALL; dont phone; doesn't contact; does not contact; no more calls
wants no calls; want no calls;
opted out; opt-out; optout; stop calling; never call; no further calls
no further contact; not to call; never to be contacted; refuses calls; VIP/DNC; [dnc]; tag,dnc
(не звонить); НЕ ЗВОНИТЕ; незвонить; не беспокоить; не обзванивать; не писать; не пишите
не надо больше звонить; не стоит звонить; не хочет, чтобы ему звонили; прекратите звонки
против звонков; без обзвона; запретил звонить; отказалась от рассылки; отказ от общения
в черном списке; в чёрный список; умер; скончалась; не тот номер; номер не принадлежит клиенту
неверный номер; неправильный номер; чужой номер; ошиблись номером; просьба удалить; удалите меня
попросил исключить из базы; уберите меня из списка; удалён; Отозвано 01.02.2026
не дзвонити; не турбуйте; відмова від дзвінків; відмовилась від розсилки; помер
nicht mehr anrufen; nicht kontaktieren; keine Anrufe; falsche Nummer; bitte aus dem Verteiler
no llamar; no contactar; no molestar; no volver a llamar; no quiere recibir; no desea llamadas
no desea que le llamen; número equivocado; fallecida; não ligar; não ligue; não contatar
não perturbe; não quer ser; não deseja mais; número errado; falecido; ne pas appeler
ne plus contacter; ne pas déranger; ne souhaite plus être; ne veut pas recevoir
ne désire plus recevoir; numéro erroné; décédée; aramayınız; aranmak istemiyor; yanlış numara
non chiamare; non richiamare; non vuole essere; non desidera più; deceduta; nie dzwonić
nie kontaktować; nie życzy sobie; niet bellen; niet meer contacteren; nevolat; ring inte
black list; чёрный список; wrong person; not his number; asked to be removed; wants to be taken off
remove me
take from list; passed away; deceased; call_status:do_not_call; 请勿致电; 不要再打电话; 拉黑
電話しないで; 連絡不要; 수신거부; 전화 금지; لا تتصل; عدم الاتصال
"""
EVERY_PHRASE = [one.strip() for one in PHRASES.replace("\n", ";").split(";") if one.strip()]


def searched(*cells, header=HEADER):
    search = RefusalSearch(header)
    rows = [(n, [f"1212555{n:04}", f"Ann {n}", cell]) for n, cell in enumerate(cells)]
    for start in range(0, len(rows), 1_500):
        search.add(rows[start : start + 1_500])
    return search.columns


def test_any_refusal_is_found_among_many_other_texts():
    assert [one for one in EVERY_PHRASE if not refuses_in_words(one)] == [], "no refusals at all"
    search = RefusalSearch(["Phone", *(f"Field {n}" for n in range(len(EVERY_PHRASE)))])
    lines = [[f"flat {n}, street {n % 40}"] * len(EVERY_PHRASE) for n in range(3_500)]
    lines.append(EVERY_PHRASE)
    rows = [(n, [f"1212555{n:04}", *cells]) for n, cells in enumerate(lines)]
    for start in range(0, len(rows), 1_500):
        search.add(rows[start : start + 1_500])
    assert [one for n, one in enumerate(EVERY_PHRASE, 1) if n not in search.columns] == []


def test_any_word_that_alone_is_a_refusal_is_found():
    words = opt_out_columns.REFUSALS
    assert len(words) > 50
    assert [word for word in words if searched("new", word.title()) != {2}] == []


def test_words_of_refusals_are_found_again_after_harmless_use():
    assert searched("call me", "call me, not him", *["ok"] * 3_000, "do not call me") == {2}


@pytest.mark.parametrize("cell", ["", "Don Stopford", "call after 6", "не звонить до 12", "12"])
def test_nothing_is_found_where_nobody_refuses(cell):
    assert searched(cell, cell, cell) == set()


def test_columns_that_are_watched_by_their_headings_are_left_to_the_count_of_all_rows():
    assert searched("do not call", header=["Phone", "Name", "Comment"]) == set()


def test_a_column_without_a_heading_is_searched_though_only_late_rows_have_it():
    search = RefusalSearch(["Phone"])
    search.add([(1, ["1"]), (2, [])])
    search.add([(3, ["1", "", "DNC"])])
    assert search.columns == {2}
