"""Refusals are found in any column and any row."""

import pytest

from clientlists_desktop.core.layouts.refusals.phrases import REFUSALS, refuses_in_words
from clientlists_desktop.core.layouts.refusals.refusal_search import RefusalSearch

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
Please do not call again; client asked not to be called; asked not to call anymore
doesn't want to be contacted; does not want to be called; does not wish to be contacted
not interested, don't call back; requested removal from list; requested to be removed
please remove from list; take me off your list; opted out by phone 12/03; unsubscribe
angry, asked to stop calls; said never to call again; said stop calling
do not contact under any circumstances; no calls please; wants no contact; has passed away
he died last year; number belongs to someone else; wrong no.; not the right person
blacklist; DNC requested 2026-01-05; просит не звонить; просил больше не беспокоить
попросила не звонить; просил не звонить больше; больше не звонить!!!; не звоните мне больше
звонить запретил; запретила звонить; категорически против звонков; отказался от звонков
отказ от рассылки; отказ от обработки персональных данных; отозвал согласие
отозвала согласие на обработку; не хочет, чтобы звонили; не хочет получать звонки
просит удалить номер; просил удалить из базы; удалите мой номер; удалить из базы
внести в ЧС; в чс; в черный список; грозился жалобой, не звонить; пожаловался в ФАС
жалоба в роскомнадзор, не набирать; не тот человек; номер другого человека; скончался
клиент умер; послал, не звонить; абонент против; бросает трубку, просил не тревожить
не тревожить; bitte nicht mehr anrufen; möchte nicht angerufen werden
möchte keine Anrufe mehr; will nicht kontaktiert werden; keine weiteren Anrufe
hat widersprochen; Widerspruch gegen Werbung; kein Kontakt gewünscht
bitte aus der Liste löschen; Kunde verstorben; ne plus appeler; ne pas rappeler
ne veut plus être appelé; ne souhaite pas être contactée; demande à ne plus être contacté
à supprimer de la liste; demande de suppression; faux numéro; s'oppose à la prospection
no quiere que le llamen más; no desea ser contactado; pidió que no lo llamen
solicita que no se le llame; solicitó baja; quitar de la lista; borrar de la base; falleció
non vuole essere contattato; chiede di non essere chiamato; ha chiesto di non chiamare più
rimuovere dalla lista; numero sbagliato; deceduto; não ligar mais; não quer receber ligações
pediu para não ligar; solicitou remoção; remover da lista; faleceu; aramayın lütfen
bir daha aramayın; rahatsız edilmek istemiyor; listeden çıkarın; vefat etmiş
proszę nie dzwonić; nie życzy sobie kontaktu; nie chce telefonów; prosi o usunięcie z bazy
usunąć z listy; zły numer; pomyłka; zmarł; не дзвонити більше; просить не телефонувати
не турбувати; відкликав згоду; просив видалити номер; помилились номером; qo'ng'iroq qilmang
қоңырау шалмаңыз; niet meer bellen; wil niet gebeld worden; verkeerd nummer; ring inte igen
vill inte bli kontaktad; ikke ring; älä soita; nevolat už; nepřeje si kontakt
ne hívják többet; nu mai sunați; не ме търсете; 不要打电话; 别再打了
客户拒绝接听
空号; 错号; 電話しないでください
전화하지 마세요; 연락하지 말아주세요; 수신거부 요청
لا يريد الاتصال; لا تتصل به; الرقم خطأ
jangan telepon lagi
jangan hubungi lagi; đừng gọi nữa; không gọi lại; ไม่ต้องโทร; อย่าโทรมาอีก; कॉल मत करें
"""
HARMLESS = """
call after 6 pm; do not call before 10; don't call on weekends; call back tomorrow
not answering; no answer, call again; wrong address; wants a call back; interested
asked to call next week; prefers calls; stopped by the office; remove discount
asked about the list price; не звонить до 12; не звонить по выходным; не отвечает
перезвонить завтра; просил перезвонить; отказался от доставки; отказ от покупки; думает
не дозвонились; ждет звонка; удалил приложение; жалоба на доставку; против рассрочки
умеет торговаться; nicht erreicht; nicht vor 10 anrufen; bitte anrufen
möchte angerufen werden; ne répond pas; rappeler demain; à rappeler; no contesta
llamar por la tarde; no llamar antes de las 9; non risponde; richiamare; não atende
ligar amanhã; cevap vermiyor; akşam arayın; nie odbiera; zadzwonić jutro; не відповідає
передзвонити; 未接; 明天再打; 無回答; 부재중; لا يرد; tidak diangkat; không nghe máy; ไม่รับสาย
ring igen; ring på måndag; bellen na 12; paid off, closed; baja cilindrada; không gọi được
kein Problem; contract signed; liste d'attente; error in the address; data checked
запретил доступ к сайту; клиент напротив метро
"""


def phrases(text):
    return [one.strip() for one in text.replace("\n", ";").split(";") if one.strip()]


EVERY_PHRASE = phrases(PHRASES)


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
    assert len(REFUSALS) > 50
    assert [word for word in REFUSALS if searched("new", word.title()) != {2}] == []


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


def test_a_wish_for_another_time_and_other_remarks_refuse_nothing():
    assert [one for one in phrases(HARMLESS) if refuses_in_words(one)] == []


@pytest.mark.parametrize(
    ("cell", "refuses"),
    [
        ("stop " + " " * 32_000 + "x", False),
        ("stop" + " " * 32_000 + "| vip", True),
        ("stop" + " " * 32_000 + "(angry)", True),
        ("do" + "\n " * 16_000 + "not call", True),
        ("vip ,\tstop\n, opt", True),
    ],
)  # fmt: skip
def test_blanks_within_a_cell_hide_no_refusal(cell, refuses):
    assert refuses_in_words(cell) is refuses
