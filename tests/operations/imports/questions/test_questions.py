"""The questions of a file: raised, held against, answered, taken back, and stored with the list."""

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.choices import Choices, ImportProfile
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.questions import NONE, QuestionCode
from clientlists_desktop.operations.clients.client_import import add_clients
from clientlists_desktop.operations.imports import edits
from clientlists_desktop.operations.imports.edits import NewCells
from clientlists_desktop.operations.imports.fixes import edit_cell, fix_all, run_to_end
from clientlists_desktop.operations.imports.profiles import ProfileUse, save_answers
from clientlists_desktop.operations.imports.questions import country_question
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.texts.imports.questions import answer_text
from clientlists_desktop.texts.translation import english
from tests.core.phones.test_column_suspects import numbers
from tests.operations.helpers import check, finish, write, write_sheets
from tests.people import AGREED, MAKER

C = QuestionCode
HEADER = ("Телефон", "Имя")


def answered(code: QuestionCode, value: str, before: Choices | None = None) -> Choices:
    return (before or Choices()).with_answer(code, value)


@pytest.fixture
def moscow(tmp_path):
    """A file of bare Moscow mobiles, one of them twice, and of one number with its code."""
    bare = [(number, "Анна") for number in numbers("916", 30)]
    return write(tmp_path / "moscow.csv", [HEADER, *bare, bare[0], ("+7 912 345-67-89", "Лев")])


def test_a_column_without_country_codes_is_asked_about_and_held_back(workspace, moscow):
    file = check(workspace, moscow)
    (question,) = file.questions
    assert (question.code, question.vital, question.rows) == (C.COUNTRY, True, 31)
    assert question.preset.value == "RU"
    assert (question.facts["others"], question.facts["of_others"]) == (1, 1)
    assert question.answers[-1].value == NONE
    assert (file.balance.ready, file.balance.failed, file.balance.duplicate) == (1, 31, 0)
    assert file.balance.reasons[Reason.NO_COUNTRY_CODE] == 31
    assert drafts.get_checked_file(workspace, file.id) == file
    with pytest.raises(Refused) as refused:
        create_list(workspace, file.id, "Moscow", AGREED, MAKER)
    assert refused.value.reason is Refusal.QUESTIONS_OPEN
    assert refused.value.facts["expected"] == "country"


def test_a_count_of_very_many_rows_is_called_an_estimate(workspace, moscow, monkeypatch):
    assert "estimated" not in check(workspace, moscow).questions[0].facts
    monkeypatch.setattr(country_question, "_COUNTED_EXACTLY", 20)
    (question,) = check(workspace, moscow).questions
    assert question.facts["estimated"] == 1
    shown = answer_text(question, question.preset, english, str)
    assert shown == f"RU: about {question.preset.rows} valid numbers"


def test_an_answer_is_followed_stored_with_the_list_and_can_be_taken_back(workspace, moscow):
    open_file = check(workspace, moscow)
    file = check(workspace, moscow, choices=answered(C.COUNTRY, "RU"))
    assert (file.questions, file.balance.ready, file.balance.duplicate) == ((), 31, 1)
    assert all(row.address.startswith("79") for row in rows.every_row(workspace, file))
    made = create_list(workspace, file.id, "Moscow", AGREED, MAKER)
    assert drafts.get_checked_file(workspace, made.id).choices.answers == ((C.COUNTRY, "RU"),)
    undone = check(workspace, moscow, choices=file.choices.without_answer(C.COUNTRY))
    assert (undone.balance, undone.facts) == (open_file.balance, open_file.facts)


def test_numbers_can_be_read_as_they_are_written(workspace, moscow):
    file = check(workspace, moscow, choices=answered(C.COUNTRY, NONE))
    assert (file.questions, file.balance.ready) == ((), 31)
    assert file.choices.country is None


def test_an_edited_row_waits_like_the_others_unless_it_has_a_code(workspace, moscow):
    file = check(workspace, moscow)
    new = [NewCells(64, ["9161234567", "Анна"]), NewCells(128, ["+79161234567", "Анна"])]
    file = finish(edits.change_rows(workspace, file, "edit", {}, new))
    first, second = list(rows.every_row(workspace, file))[:2]
    assert (first.outcome, second.address) == (Outcome.FAILED, "79161234567")
    assert file.balance.ready == 2


def test_a_fix_with_a_country_settles_the_question_until_it_is_undone(workspace, tmp_path):
    bare = [(number, "Анна") for number in numbers("916", 30)]
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, *bare, ("0171 2345678", "Bob")]))
    assert [(one.code, one.vital) for one in file.questions] == [(C.COUNTRY, True)]
    edit = Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="RU")
    fixed = run_to_end(fix_all(workspace, file, edit, MAKER))
    assert (fixed.balance.ready, fixed.balance.failed, fixed.questions) == (30, 1, ())
    assert fixed in drafts.kept_drafts(workspace)
    last = list(rows.every_row(workspace, fixed))[-1]
    typed = run_to_end(edit_cell(workspace, fixed, last.position, 0, "9161239999", MAKER))
    assert typed.balance.failed == 1
    undone = run_to_end(edits.undo(workspace, typed, MAKER))
    undone = run_to_end(edits.undo(workspace, undone, MAKER))
    assert [one.code for one in undone.questions] == [C.COUNTRY]
    fixed = run_to_end(edits.redo(workspace, undone, MAKER))
    assert create_list(workspace, fixed.id, "Moscow", AGREED, MAKER).clients == 30


def test_a_few_failed_numbers_are_offered_but_nothing_waits_for_them(workspace, tmp_path):
    rows_of_file = [(f"+7 912 345-67-{number:02}", "Ann") for number in range(20)]
    rows_of_file += [("8 (912) 345-66-01", "Bo"), ("8 (912) 345-66-02", "Cy")]
    path = write(tmp_path / "clients.csv", [("Phone", "Name"), *rows_of_file])
    file = check(workspace, path, choices=Choices(suggested="US"))
    (question,) = file.questions
    assert (question.vital, question.preset.value, question.rows) == (False, "RU", 2)
    assert question.facts["of_others"] == 20
    assert (file.choices.suggested, file.offered, file.balance.ready) == ("RU", 2, 20)


def test_the_order_of_the_rows_changes_nothing(workspace, tmp_path):
    long = [(f"12025550{number:03}88",) for number in range(250)]
    bracketed = [(f"8 (916) {n[4:7]}-{n[7:9]}-{n[9:]}",) for n in numbers("8916", 1400, digits=11)]
    bare = [(number,) for number in numbers("916", 60)]
    files = [
        check(workspace, write(tmp_path / f"{index}.csv", [("Phone",), *rows]))
        for index, rows in enumerate(([*long, *bracketed, *bare], [*bracketed, *bare, *long]))
    ]
    questions = [file.questions[0] for file in files]
    assert [(one.answers[0].value, one.vital) for one in questions] == [("RU", True)] * 2
    assert files[0].balance == files[1].balance


def test_the_country_of_the_last_list_is_said_and_can_be_dropped_for_this_file(workspace, moscow):
    file = check(workspace, moscow, choices=Choices("RU"))
    (question,) = file.questions
    assert (question.vital, question.facts["default"], question.facts["region"]) == (False, 1, "RU")
    assert question.rows == file.balance.reasons[Reason.COUNTRY_READ]
    assert check(workspace, moscow, choices=answered(C.COUNTRY, "RU")).questions == ()


@pytest.mark.parametrize(
    ("heading", "cells", "usual", "offered"),
    [
        ("Имя", [*(f"+7916{n:07}" for n in range(100, 400)), *numbers("916", 13)], "US", "RU"),
        ("Имя", numbers("916", 60), "US", "RU"),
        ("Имя", numbers("8495", 60, digits=11), "US", "RU"),
        ("Nom", numbers("061", 60), "RU", "FR"),
        ("Name", numbers("2125", 60), "RU", "US"),
    ],
)
def test_the_country_of_earlier_lists_is_not_used_against_the_file(
    workspace, tmp_path, heading, cells, usual, offered
):
    name = {"Имя": "Анна Иванова", "Nom": "Chloé Lefèvre", "Name": "Ann Smith"}[heading]
    path = write(tmp_path / "clients.csv", [("Phone", heading), *((cell, name) for cell in cells)])
    file = check(workspace, path, choices=Choices(usual, suggested="DE"))
    (question,) = [one for one in file.questions if one.code is C.COUNTRY]
    assert "default" not in question.facts
    assert offered in {answer.value for answer in question.answers}
    assert offered != "RU" or question.preset.value == offered
    assert file.choices.country is None
    assert Reason.COUNTRY_READ not in file.balance.reasons
    assert file.balance.ready == sum(cell.startswith("+") for cell in cells)


def test_the_country_of_earlier_lists_stays_if_it_explains_much_of_the_file(workspace, tmp_path):
    cells = [f"07700{n:06}" for n in range(0, 900_000, 3_000)]
    path = write(tmp_path / "clients.csv", [("Phone", "Name"), *((one, "Ann") for one in cells)])
    file = check(workspace, path, choices=Choices("GB", suggested="US"))
    assert (file.choices.country, file.questions[0].facts["default"]) == ("GB", 1)
    assert 0 < file.balance.ready < len(cells)


def test_a_file_of_another_channel_or_of_whole_numbers_asks_nothing(workspace, tmp_path, moscow):
    assert check(workspace, moscow, "telegram").questions == ()
    whole = [(f"7912345{number:04}", "Анна") for number in range(40)]
    assert check(workspace, write(tmp_path / "a.csv", [HEADER, *whole])).questions == ()


def test_two_readings_are_a_question_too(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", [HEADER, ("84951234567", "Анна")])
    file = check(workspace, path, choices=answered(C.COUNTRY, "RU"))
    (question,) = file.questions
    assert (question.code, question.vital, question.rows) == (C.TWO_READINGS, False, 1)
    as_country = file.choices.with_answer(C.TWO_READINGS, "country")
    file = check(workspace, path, choices=as_country)
    assert (file.questions, file.balance.ready) == ((), 1)


def with_column(tmp_path, heading, cells, name="a.csv"):
    table = [(f"1202555{number:04}", "Ann", cell) for number, cell in enumerate(cells, start=100)]
    return write(tmp_path / name, [("Phone", "Name", heading), *table])


@pytest.mark.parametrize(
    ("heading", "cells", "refused"),
    [
        ("Do not call", ("yes", "", "TRUE", "no", "1"), 3),
        ("DNC", ("x", "", "", "", "2026-02-01"), 2),
        ("DND Status", ("Y", "N", "N", "", "Y"), 2),
        ("TPS registered", ("yes", "no", "", "yes", "no"), 2),
        ("opt_out", ("0", "1", "0", "0", "0"), 1),
        ("Unsubscribed at", ("", "01.02.2026", "", "", ""), 1),
        ("Отказ", ("да", "нет", "", "просил не звонить", ""), 2),
        ("Не звонить", ("да", "", "", "", ""), 1),
        ("Marketing consent", ("Yes", "No", "No", "Yes", "Yes"), 2),
        ("Nicht anrufen", ("ja", "nein", "", "", ""), 1),
        ("No llamar", ("", "Sí", "no", "", ""), 1),
        ("Arama izni", ("Evet", "Hayır", "Evet", "Evet", "Yok"), 2),
        ("Комментарий", ("VIP", "больше не звонить", "не звонить до 12", "", ""), 1),
        ("Status", ("active", "DNC", "active", "unsubscribed", "new"), 2),
        ("Status", ("active", "Deceased", "Blocked", "new", "умер"), 3),
        ("Estado", ("Activo", "Baja", "No contactar", "", ""), 2),
        ("Статус", ("Активний", "Не дзвонити", "відмовився", "", ""), 2),
        ("备注", ("VIP", "请勿致电", "不要再打电话", "下午联系", ""), 2),
        ("メモ", ("電話しないでください", "連絡不要", "午後に電話", "", ""), 2),
        ("ملاحظات", ("لا تتصل", "", "مهم", "", ""), 1),
        ("비고", ("수신거부", "전화 금지", "오후에 전화", "", ""), 2),
        ("Стоп", ("стоп", "", "", "", ""), 1),
        (
            "Примечание",
            ("умер в 2023", "номер не принадлежит клиенту", "удалите меня", "ждёт", ""),
            3,
        ),
        ("Коммент", ("просьба исключить", "прошу исключить лук", "", "Прошу удалить", ""), 2),
        ("Call result", ("Wrong number", "Asked to be removed from list", "No answer", "", ""), 2),
        ("Vermerk", ("Widerspruch", "aus Verteiler löschen", "Nummer geprüft", "", ""), 2),
        ("UNSUB_TIME", ("", "2026-05-01 10:00", "", "", ""), 1),
        ("Opmerking", ("niet bellen", "bellen na 12", "", "", ""), 1),
        ("deleted", ("0", "1", "0", "0", "1"), 2),
        ("Рассылка", ("1", "0", "1", "0", "1"), 2),
        ("Do not call?", ("☐", "☑", "☐", "☐", "☐"), 1),
        ("Теги", ("VIP", "vip не_звонить", "#незвонить", "", ""), 2),
        ("HasOptedOutOfEmail", ("TRUE", "FALSE", "FALSE", "TRUE", ""), 2),
        ("Do not allow Phone Calls", ("Allow", "Do Not Allow", "Allow", "", "Allow"), 1),
        ("SMS subscriber", ("yes", "no", "not_subscribed", "yes", ""), 2),
        ("Blocked", ("TRUE", "FALSE", "", "", ""), 1),
        ("В чёрном списке", ("1", "0", "0", "0", "0"), 1),
        ("Статус", ("новый", "отказник", "новый", "", ""), 1),
        ("Этап", ("Отказ (дорого)", "DNC!", "Stop - angry", "Опт", "Blocked: fraud"), 4),
        ("Person - Marketing status", ("Subscribed", "No consent", "", "", "Unsubscribed"), 2),
        ("Примечание", ("отказывается от звонков", "не звонить до 10", "", "", ""), 1),
        ("Notes", ("asked us to stop calling", "not to call before 10", "", "", ""), 1),
        ("Kommentar", ("möchte nicht mehr angerufen werden", "", "", "", ""), 1),
        ("Observaciones", ("no quiere que le llamen", "no contesta", "", "", ""), 1),
        ("Observações", ("não quer receber ligações", "", "", "", ""), 1),
        ("Consent", ("✓", "✗", "✅", "❌", "🚫"), 3),
        ("Consent", ("Agreed", "Not agreed", "agreed", "not given yet", "OK"), 2),
        ("Consent", ("SUBSCRIBED", "NEVER_SUBSCRIBED", "subscribed", "SUBSCRIBED", "yes"), 1),
        ("Согласие", ("Получено", "Не получено", "Отозвано 01.02.2026", "дано", "да"), 2),
        ("Не присылать СМС", ("Нет", "Да", "Нет", "", ""), 1),
        ("Litigator", ("N", "Y", "N", "", ""), 1),
        ("Baja", ("", "sí", "", "no", ""), 1),
        ("Descadastrado", ("Não", "Sim", "Não", "", ""), 1),
        ("Gesperrt", ("nein", "ja", "nein", "", ""), 1),
        ("Kontakt erlaubt", ("ja", "nein", "ja", "ja", "ja"), 1),
        ("Згода", ("так", "ні", "так", "так", "так"), 1),
        ("Toestemming", ("ja", "nee", "ja", "ja", "ja"), 1),
        ("Samtycke", ("ja", "nej", "ja", "ja", "ja"), 1),
        ("Samtykke", ("ja", "nei", "ja", "ja", "ja"), 1),
        ("Souhlas", ("ano", "ne", "ano", "ano", "ano"), 1),
        ("Hozzájárulás", ("igen", "nem", "igen", "igen", "igen"), 1),
        ("Ne hívja", ("", "x", "", "nem", ""), 1),
        ("Acord", ("da", "nu", "da", "da", "da"), 1),
        ("Nu sunați", ("", "da", "nu", "", ""), 1),
        ("Συγκατάθεση", ("ναι", "όχι", "ναι", "ναι", "ναι"), 1),
        ("連絡可否", ("可", "不可", "可", "可", "可"), 1),
        ("是否同意", ("是", "否", "是", "是", "是"), 1),
        ("موافقة", ("نعم", "لا", "نعم", "نعم", "نعم"), 1),
        ("Privacy", ("sì", "no", "sì", "sì", "sì"), 1),
        ("Remarques", ("ne souhaite plus être appelé", "", "", "", ""), 1),
        ("Wants calls?", ("yes", "no", "yes", "yes", "no"), 2),
        ("Call?", ("yes", "no", "yes", "", "yes"), 1),
        ("Marketing preferences", ("All", "None", "All", "All", "All"), 1),
        ("Never call", ("", "x", "", "", ""), 1),
        ("Removed from list", ("", "2026-02-02", "", "", ""), 1),
        ("Разрешение на звонки", ("разрешено", "запрещено", "разрешено", "можно", "да"), 1),
        ("Исключить из обзвона", ("", "да", "", "", "нет"), 1),
        ("Accepte les appels", ("oui", "non", "oui", "oui", "oui"), 1),
        ("Ne plus contacter", ("", "oui", "", "", ""), 1),
        ("Darf nicht angerufen werden", ("", "x", "", "", ""), 1),
        ("¿Desea recibir llamadas?", ("Sí", "No", "Sí", "Sí", "Sí"), 1),
        ("Accetta chiamate", ("Sì", "No", "Sì", "Sì", "Sì"), 1),
        ("Aceita receber ligações", ("sim", "não", "sim", "sim", "sim"), 1),
        ("İYS", ("ONAY", "RET", "ONAY", "ONAY", "ONAY"), 1),
        ("Nie kontaktować się", ("", "tak", "", "", ""), 1),
        ("Дозвіл на дзвінки", ("так", "ні", "так", "так", "так"), 1),
        ("是否接受来电", ("接受", "拒绝", "接受", "接受", "接受"), 1),
        ("免打扰", ("", "是", "", "", "否"), 1),
        ("수신 동의", ("동의", "거부", "동의", "동의", "동의"), 1),
        ("อนุญาตให้โทร", ("ได้", "ไม่ได้", "ได้", "ได้", "ได้"), 1),
        ("सहमति", ("हाँ", "नहीं", "हाँ", "हाँ", "हाँ"), 1),
        ("Contact preference", ("Phone", "E-mail", "Phone", "Do not contact", "Phone"), 1),
        ("Accepts SMS", ("yes", "no", "yes", "yes", "yes"), 1),
        ("Accepts calls about cards", ("yes", "no", "yes", "yes", "yes"), 1),
        ("Принимает звонки", ("да", "нет", "да", "да", "да"), 1),
        ("Подписан на новости", ("да", "нет", "да", "да", "да"), 1),
        ("Согласие на канал связи", ("да", "нет", "да", "да", "да"), 1),
        ("Підписаний на розсилку", ("так", "ні", "так", "так", "так"), 1),
        ("Akzeptiert Anrufe", ("ja", "nein", "ja", "ja", "ja"), 1),
        ("Acepta publicidad", ("sí", "no", "sí", "sí", "sí"), 1),
        ("Accepte la prospection", ("oui", "non", "oui", "oui", "oui"), 1),
        ("Accetta SMS", ("sì", "no", "sì", "sì", "sì"), 1),
        ("Aceita receber promoções", ("sim", "não", "sim", "sim", "sim"), 1),
        ("Pazarlama onayı", ("evet", "hayır", "evet", "evet", "evet"), 1),
        ("接受推销电话", ("是", "否", "是", "是", "是"), 1),
    ],
)
def test_who_refused_is_asked_about_and_then_left_out(workspace, tmp_path, heading, cells, refused):
    path = with_column(tmp_path, heading, cells)
    file = check(workspace, path)
    (question,) = file.questions
    assert (question.code, question.vital, question.rows) == (C.OPT_OUT, True, refused)
    assert [answer.value for answer in question.answers] == [heading, "ignore"]
    assert file.balance.ready == 5
    with pytest.raises(Refused):
        create_list(workspace, file.id, "Spring", AGREED, MAKER)
    left_out = check(workspace, path, choices=answered(C.OPT_OUT, heading))
    assert (left_out.questions, left_out.balance.ready) == ((), 5 - refused)
    assert left_out.balance.reasons == {Reason.OPTED_OUT: refused}
    kept = check(workspace, path, choices=answered(C.OPT_OUT, "ignore"))
    assert (kept.questions, kept.balance.ready) == ((), 5)


@pytest.mark.parametrize(
    ("heading", "cells", "refused", "left_out"),
    [
        ("Consent", ("yes", "", "", "yes", "yes"), 0, 2),
        ("Consent", ("x", "", "x", "", ""), 0, 3),
        ("Consent status", ("Granted", "Granted", "Denied", "", "Revoked"), 2, 3),
        ("GDPR consent date", ("2026-05-01", "", "2026-05-02 10:00", "", ""), 0, 3),
        ("Согласие на звонки", ("да", "нет", "да", "да", ""), 1, 2),
        ("Дата согласия", ("01.05.2026", "", "", "01.06.2026", "нет"), 1, 3),
        ("Arama İzni", ("Hayır", "Evet", "", "", ""), 1, 4),
        ("accepts_marketing", ("yes", "no", "yes", "", ""), 1, 3),
        ("Permission to call", ("yes", "no", "yes", "yes", ""), 1, 2),
        ("May we contact you?", ("Yes", "No, by mail only", "Yes, after 6", "", "no"), 2, 3),
        ("Согласны ли вы на звонок?", ("Да", "Нет, только почта", "Да (утром)", "Да", ""), 1, 2),
        ("Werbeeinwilligung", ("ja", "nein", "ja", "ja", ""), 1, 2),
        ("Consent", ("no", "no", "", "no", ""), 3, 5),
    ],
)
def test_whether_an_empty_cell_agrees_is_asked(
    workspace, tmp_path, heading, cells, refused, left_out
):
    path = with_column(tmp_path, heading, cells)
    file = check(workspace, path)
    (question,) = file.questions
    assert (question.code, question.vital, question.preset) == (C.OPT_OUT, True, None)
    agreed = f"agreed:{heading}"
    offered = [*([heading] if refused else []), agreed, "ignore"]
    assert [answer.value for answer in question.answers] == offered
    assert question.answers[-2].rows == left_out
    assert file.balance.ready == 5
    if refused:
        assert question.answers[0].rows == refused
        followed = check(workspace, path, choices=answered(C.OPT_OUT, heading))
        assert (followed.questions, followed.balance.ready) == ((), 5 - refused)
    strict = check(workspace, path, choices=answered(C.OPT_OUT, agreed))
    assert (strict.questions, strict.balance.ready) == ((), 5 - left_out)
    assert strict.balance.reasons == {Reason.OPTED_OUT: left_out}
    assert check(workspace, path, choices=answered(C.OPT_OUT, "ignore")).balance.ready == 5


def test_refusals_and_missing_consents_are_left_out_together(workspace, tmp_path):
    table = [("12025550147", "x", "yes"), ("12025550148", "", "yes"), ("12025550149",)]
    path = write(tmp_path / "a.csv", [("Phone", "DNC", "Consent"), *table])
    (question,) = check(workspace, path).questions
    seen = [(answer.value, answer.rows) for answer in question.answers]
    assert seen == [("DNC", 1), ("DNC;agreed:Consent", 2), ("ignore", 2)]
    file = check(workspace, path, choices=answered(C.OPT_OUT, "DNC;agreed:Consent"))
    assert (file.balance.ready, file.balance.failed) == (1, 2)


def test_refusals_that_the_last_file_did_not_have_are_asked_about(workspace, tmp_path):
    header = ("Phone", "DNC", "Comment")
    may = [("12125550147", "x", ""), ("12125550148", "", "VIP")]
    june = [("12125550147", "x", ""), ("12125550148", "", "do not call")]
    first = check(
        workspace, write(tmp_path / "may.csv", [header, *may]), choices=answered(C.OPT_OUT, "DNC")
    )
    save_answers(workspace, first.id, MAKER)
    recall = ProfileUse(recall=True)
    again = check(workspace, tmp_path / "may.csv", memory=recall)
    assert (again.questions, again.balance.ready) == ((), 1)
    assert again.choices.answer(C.OPT_OUT) == "DNC"
    path = write(tmp_path / "june.csv", [header, *june])
    file = check(workspace, path, memory=recall)
    (question,) = file.questions
    assert (question.code, question.vital, question.rows) == (C.OPT_OUT, True, 2)
    assert question.answers[0].value == "DNC;Comment"
    both = check(workspace, path, choices=answered(C.OPT_OUT, "DNC;Comment"), memory=recall)
    assert (both.questions, both.balance.ready) == ((), 0)


@pytest.mark.parametrize(
    ("code", "value"), [(C.OPT_OUT, "ignore"), (C.HIDDEN, "read"), (C.OPT_OUT, "DNC")]
)
def test_that_somebody_may_be_contacted_all_the_same_holds_for_one_file(code, value):
    profile = ImportProfile(answers=((code, value),))
    followed = profile.applied_to(Choices()).answer(code)
    assert followed == (value if value == "DNC" else None)


@pytest.mark.parametrize(
    ("name", "title", "sheet", "place"),
    [
        ("a.xlsx", "", "Do not call", "Do not call"),
        ("a.xlsx", "", "Отказы", "Отказы"),
        ("a.xlsx", "Список отказников", "Sheet1", "Список отказников"),
        ("a.csv", "Do not call list", "", "Do not call list"),
        ("a.csv", "Красным выделены отказавшиеся", "", "Красным выделены отказавшиеся"),
        ("DNC_2026-05.csv", "", "", "DNC_2026-05"),
        ("стоп-лист.csv", "", "", "стоп-лист"),
        ("unsubscribed users.csv", "", "", "unsubscribed users"),
        ("One-stop shop clients.csv", "Clients of One Stop", "", ""),
    ],
)
def test_a_whole_file_of_refusals_is_asked_about(workspace, tmp_path, name, title, sheet, place):
    table = [("Phone", "Name"), ("12125550147", "Ann"), ("12125550148", "Bob")]
    titled = [(title, ""), ("", ""), *table] if title else table
    path = tmp_path / name
    file = check(workspace, write_sheets(path, {sheet: titled}) if sheet else write(path, titled))
    seen = [(one.code, one.vital, one.facts["name"], one.rows) for one in file.questions]
    assert seen == ([(C.OPT_OUT, True, place, 2)] if place else [])
    assert check(workspace, path, choices=answered(C.OPT_OUT, "ignore")).questions == ()


@pytest.mark.parametrize("title", ["Do not call", "Отказники", "Bajas"])
def test_a_second_table_of_refusals_is_asked_about(workspace, tmp_path, title):
    first = [("Phone", "Name"), ("12125550147", "Ann"), ("12125550148", "Bob")]
    second = [("", ""), (title, ""), ("Phone", "Name"), ("12125550149", "Cid")]
    path = write_sheets(tmp_path / "a.xlsx", {"Clients": [*first, *second]})
    (question,) = check(workspace, path).questions
    assert (question.code, question.vital, question.rows) == (C.OPT_OUT, True, 1)
    assert question.facts["name"] == title
    assert check(workspace, path, choices=answered(C.OPT_OUT, "ignore")).questions == ()
    others = write_sheets(tmp_path / "b.xlsx", {"Clients": [*first, ("VIP", ""), *second[2:]]})
    assert check(workspace, others).questions == ()


def test_a_first_sheet_of_refusals_is_not_read_where_others_have_clients(workspace, tmp_path):
    table = [("Phone", "Name"), ("12125550147", "Ann")]
    other = [("Phone", "Name"), ("12125550148", "Bob")]
    path = write_sheets(tmp_path / "a.xlsx", {"DNC": table, "Clients": other})
    file = check(workspace, path)
    assert (file.facts.sheets, file.facts.unread, file.questions) == (("Clients",), {"DNC": 2}, ())
    assert [one.code for one in file.facts.notices] == ["refusal_sheets"]


@pytest.mark.long
@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("DNC", "x"),
        ("Comment", "Do not call!"),
        ("Статус", "отказ"),
        ("Tags", "VIP DNC"),
        ("Группа", "не звонить"),
        ("Поле 7", "отказ"),
        ("Info", "Smith, please do not call"),
    ],
)
def test_one_refusal_is_found_however_long_the_file(workspace, tmp_path, heading, cell):
    path = with_column(tmp_path, heading, ["" for _ in range(8_500)])
    with path.open("a", encoding="utf-8") as file:
        file.write(f"12125550100,Bob,{cell}\n12125550101,Eve,\n")
    (question,) = check(workspace, path).questions
    assert (question.code, question.rows) == (C.OPT_OUT, 1)


def test_who_refused_is_asked_about_though_the_number_lacks_its_country(workspace, tmp_path):
    table = [("+7 905 111-22-33", "ждёт"), ("8-905-111-22-34", "просил больше не звонить")]
    path = write(tmp_path / "a.csv", [("Телефон", "Результат"), *table])
    file = check(workspace, path, choices=answered(C.OPT_OUT, "Результат"))
    edit = Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="RU")
    assert run_to_end(fix_all(workspace, file, edit, MAKER)).balance.ready == 1
    (question, _) = check(workspace, path).questions
    assert (question.code, question.vital, question.rows) == (C.OPT_OUT, True, 1)


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Do not call", ("no", "", "FALSE", "0", "нет")),
        ("Do not call", ("no (asked again in May)", "", "No.", "нет, можно", "-")),
        ("Consent", ("yes", "yes", "yes", "yes", "yes")),
        ("Consent", ("", "", "", "", "")),
        ("Consent date", ("2026-05-01", "2026-05-01 10:00", "1.5.26", "01.05.2026", "1/5/2026")),
        ("Consent", ("letter of May", "no", "call of June", "by phone", "in the shop")),
        ("City", ("Paris", "No", "Rome", "Yes", "Oslo")),
        ("Подписка", ("да", "да", "да", "", "")),
        ("Blocked amount", ("100", "0", "250", "", "")),
        ("Subscription", ("Free", "Pro", "None", "", "")),
        ("Calls", ("0", "1", "0", "1", "0")),
        ("Calls", ("yes", "2", "no", "", "")),
        ("Called", ("yes", "no", "no", "yes", "no")),
        ("Not contacted", ("yes", "no", "no", "yes", "no")),
        ("Позвонили", ("да", "нет", "нет", "да", "нет")),
        ("Accepted offer", ("yes", "no", "yes", "no", "no")),
        ("No contact", ("+44 7911 123451", "+44 7911 123452", "", "", "")),
        ("Accepts credit cards", ("yes", "no", "no", "yes", "no")),
        ("Accepts returns", ("yes", "no", "no", "yes", "no")),
        ("Subscribed to YouTube", ("yes", "no", "no", "yes", "no")),
        ("Принимает карты", ("да", "нет", "нет", "да", "нет")),
        ("Подписан на канал", ("да", "нет", "нет", "да", "нет")),
        ("Согласие на рассрочку", ("да", "нет", "нет", "да", "нет")),
        ("Отказ от страховки", ("да", "нет", "нет", "да", "нет")),
        ("Підписаний на канал", ("так", "ні", "ні", "так", "ні")),
        ("Haustiere erlaubt", ("ja", "nein", "nein", "ja", "nein")),
        ("Acepta tarjetas", ("sí", "no", "no", "sí", "no")),
        ("Accepte les cartes", ("oui", "non", "non", "oui", "non")),
        ("Iscritto al canale", ("sì", "no", "no", "sì", "no")),
        ("Aceita cartões", ("sim", "não", "não", "sim", "não")),
        ("Kart onayı", ("evet", "hayır", "hayır", "evet", "hayır")),
        ("接受信用卡", ("是", "否", "否", "是", "否")),
    ],
)
def test_nothing_is_asked_where_nobody_refused(workspace, tmp_path, heading, cells):
    assert check(workspace, with_column(tmp_path, heading, cells)).questions == ()


def test_two_columns_of_refusals_are_one_question(workspace, tmp_path):
    table = [("12025550147", "x", ""), ("12025550148", "", "yes"), ("12025550149", "x", "yes")]
    path = write(tmp_path / "a.csv", [("Phone", "DNC", "Unsubscribed"), *table, ("12025550140",)])
    (question,) = check(workspace, path).questions
    assert (question.answers[0].value, question.rows) == ("DNC;Unsubscribed", 3)
    file = check(workspace, path, choices=answered(C.OPT_OUT, "DNC;Unsubscribed"))
    assert (file.balance.ready, file.balance.failed) == (1, 3)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize(
    ("header", "name"),
    [
        (("Phone", "Name"), "2"),
        (("Phone", "Name", ""), "2"),
        (None, "2"),
        (("Phone", "Note", "Note"), "Note (2)"),
    ],
    ids=["short header", "blank heading", "no header", "same heading"],
)
def test_a_refusal_stands_in_a_column_without_a_heading_of_its_own(
    workspace, tmp_path, header, name, ending
):
    table = [("12025550147", "Ann"), ("12025550148", "Bob", "do not call"), ("12025550149", "Cy")]
    rows_of_file = [header, *table] if header else table
    path = write(tmp_path / f"a.{ending}", rows_of_file)
    (question,) = check(workspace, path).questions
    assert (question.code, question.answers[0].value, question.rows) == (C.OPT_OUT, name, 1)
    file = check(workspace, path, choices=answered(C.OPT_OUT, name))
    assert (file.questions, file.balance.ready, file.balance.failed) == ((), 2, 1)
    assert file.balance.reasons == {Reason.OPTED_OUT: 1}
    last = list(rows.every_row(workspace, file))[-1]
    typed = run_to_end(edit_cell(workspace, file, last.position, 2, "do not call", MAKER))
    assert typed.balance.reasons == {Reason.OPTED_OUT: 2}


def test_an_answer_that_names_no_column_is_refused(workspace, tmp_path):
    path = with_column(tmp_path, "DNC", ("x",))
    with pytest.raises(Refused) as refused:
        check(workspace, path, choices=answered(C.OPT_OUT, "Refused"))
    assert refused.value.reason is Refusal.NO_SUCH_COLUMN
    assert refused.value.facts["expected"] == "Phone, Name, DNC"


@pytest.mark.parametrize(
    "total",
    [
        ("Итого", "2", "3 000,00"),
        ("", "Итого:", "3 000,00"),
        ("Total", "", "2"),
        ("Всего по отделу", "", ""),
        ("Subtotal Tver", "", "1"),
        ("", "Grand Total", "7"),
    ],
)
def test_a_total_is_no_client_and_says_so(workspace, tmp_path, total):
    people = [("12025550147", "Total Ltd", "1"), ("12025550148", "Bo", "2"), ("", "Sam", "3")]
    path = write(tmp_path / "a.csv", [("Phone", "Name", "Sum"), *people, total])
    file = check(workspace, path)
    assert file.balance.reasons == {Reason.EMPTY: 1, Reason.TOTAL_ROW: 1}
    assert file.balance.ready == 2


def phones(count, start="+7 916 000"):
    return [f"{start}-{number // 100:02}-{number % 100:02}" for number in range(count)]


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("IP address", "192.168.1.{}"),
        ("Host", "192.168.{}.120"),
        ("", "85.143.100.{}"),
        ("Last login", "10.0.{}.1"),
        ("SIRET", "73282932010{}"),
        ("NIP", "5261230{}"),
        ("Fax", "+7 495 300-00-{}"),
        ("Факс", "+7 495 300-00-{}"),
        ("Order number", "4500000{}"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_what_is_plainly_no_phone_is_no_address_column(workspace, tmp_path, heading, form, first):
    pairs = [(form.format(at), one) for at, one in enumerate(phones(30), start=10)]
    table = [(other, "Ann", one) if first else (one, "Ann", other) for other, one in pairs]
    header = (heading, "Name", "Phone") if first else ("Phone", "Name", heading)
    file = check(workspace, write(tmp_path / "a.csv", [header, *table]))
    assert (file.facts.address_column, file.questions) == (2 if first else 0, ())


def test_of_two_phone_columns_the_fuller_is_taken_and_asked_about(workspace, tmp_path):
    mobiles = phones(6)
    table = [("1", "Ann", "", mobile) for mobile in mobiles[:4]]
    table += [("2", "Bo", "+7 495 123-45-67", ""), ("3", "Cy", "+7 495 123-45-68", mobiles[5])]
    header = ("ID", "Имя", "Рабочий телефон", "Мобильный телефон")
    path = write(tmp_path / "a.csv", [header, *table])
    file = check(workspace, path)
    assert (file.facts.address_column, file.balance.ready) == (3, 5)
    (question,) = file.questions
    assert (question.code, question.preset.value) == (C.ADDRESS, "D")
    found = [(one.value, one.rows, one.facts["name"]) for one in question.answers]
    assert found[:2] == [("D", 5, "Мобильный телефон"), ("C", 2, "Рабочий телефон")]
    assert [one[:2] for one in found[2:]] == [("D;C", 6), ("each:D;C", 7)]
    work = check(workspace, path, choices=answered(C.ADDRESS, "C"))
    assert (work.questions, work.facts.address_column, work.balance.ready) == ((), 2, 2)


@pytest.mark.parametrize(
    ("second", "is_vital"), [((), None), ((3,), False), ((1, 2, 3, 4, 5), True)]
)
def test_the_address_column_is_vital_where_the_columns_are_alike(
    workspace, tmp_path, second, is_vital
):
    mobiles, work = phones(12), phones(12, "+7 495 000")
    table = [
        (f"Ann {row}", work[row] if row in second else "", "" if row in second else mobiles[row])
        for row in range(12)
    ]
    path = write(tmp_path / "a.csv", [("Name", "Work phone", "Mobile phone"), *table])
    asked = [question.vital for question in check(workspace, path).questions]
    assert asked == ([] if is_vital is None else [is_vital])


@pytest.mark.parametrize(
    ("home", "work", "cell"),
    [
        ("Home", "Work", "Cell"),
        ("Домашний", "Рабочий", "Мобильный"),
        ("Privat", "Geschäftlich", "Mobil"),
        ("Casa", "Trabajo", "Móvil"),
        ("Domicile", "Bureau", "Portable"),
    ],
)
@pytest.mark.parametrize("plus", ["+", ""])
def test_phones_that_go_by_their_place_alone_are_a_choice(
    workspace, tmp_path, home, work, cell, plus
):
    table = [
        (
            "Anna",
            f"{plus}44207946{n:04}" if n % 3 else "",
            "",
            f"{plus}447911{n:06}" if n % 2 else "",
        )
        for n in range(210, 240)
    ]
    file = check(workspace, write(tmp_path / "a.csv", [("Name", home, work, cell), *table]))
    (question,) = file.questions
    assert (question.code, question.vital) == (C.ADDRESS, True)
    assert {"B", "D"} < {answer.value for answer in question.answers}
    both = check(workspace, tmp_path / "a.csv", choices=answered(C.ADDRESS, "D;B"))
    assert both.balance.ready == sum(bool(row[1] or row[3]) for row in table)


@pytest.mark.parametrize("heading", ["Office", "Work", "Home", "Casa"])
def test_a_place_without_phones_is_no_choice(workspace, tmp_path, heading):
    table = [("Anna", f"12 Main Street, {n}", f"+447911{n:06}") for n in range(210, 220)]
    file = check(workspace, write(tmp_path / "a.csv", [("Name", heading, "Cell"), *table]))
    assert (file.facts.address_column, file.questions, file.balance.ready) == (2, (), 10)


def test_a_phone_column_that_the_first_rows_leave_empty_is_asked_about(workspace, tmp_path):
    early = [(f"100{row}", "" if row else "+7 495 123-45-67", "") for row in range(300)]
    late = [(f"200{row}", "", mobile) for row, mobile in enumerate(phones(300))]
    path = write(tmp_path / "a.csv", [("ID", "Work phone", "Mobile phone"), *early, *late])
    file = check(workspace, path)
    assert (file.facts.address_column, file.balance.ready) == (1, 1)
    (question,) = file.questions
    assert (question.code, question.vital, question.preset.value) == (C.ADDRESS, True, "C")
    answers = [(answer.value, answer.rows) for answer in question.answers]
    assert answers == [("C", 300), ("B", 1), ("C;B", 301), ("each:C;B", 301)]
    assert check(workspace, path, choices=answered(C.ADDRESS, "C;B")).balance.ready == 301


def test_a_column_that_only_looks_like_numbers_is_not_taken(workspace, tmp_path):
    table = [(f"46070123{n:05}", phone, "Анна") for n, phone in enumerate(phones(8))]
    path = write(tmp_path / "a.csv", [("Barcode", "Тел клиента", "Имя"), *table])
    file = check(workspace, path)
    assert (file.facts.address_column, file.balance.ready) == (1, 8)
    (question,) = file.questions
    assert (question.code, question.vital) == (C.ADDRESS, False)
    assert [answer.value for answer in question.answers] == ["B", "A"]  # No second phone column.
    for heading in ("ИНН", "Order no", "Número de pedido", "订单号"):
        path = write(tmp_path / "b.csv", [(heading, "Phone", "Name"), *table])
        file = check(workspace, path)
        assert (file.facts.address_column, file.questions) == (1, ())


@pytest.mark.parametrize(
    "above",
    [
        [("Выгрузка клиентов на 01.02.2026",), ()],
        [("Отчет по контрагентам",), ("Период: 01.01.2026 - 31.01.2026",), ()],
        [("Report 2026-11-12",)],
        [("Total 12 345 678",)],
        [("Сформировано 12.11.2026",), ("Договор", "7707083893")],
        [("Звоните нам: +7 495 123-45-67",)],
        [("Показано 1000 из 12345678",), ("Отдел:", "Продажи")],
        [("Телефон офиса:", "+7 495 123-45-67"), ("Дата:", "01.02.2026")],
        [("ООО Ромашка",), ("Тел.:", "", "+7 495 123-45-67", "доб. 3"), ()],
    ],
)
@pytest.mark.parametrize("total", [(), ("Итого", "", "", "3 000,00")])
def test_titles_with_dates_and_numbers_are_titles(workspace, tmp_path, above, total):
    header = ("Контрагент", "ИНН", "Телефон", "Сумма")
    table = [("ООО Ромашка", "7707083893", "+7 495 123-45-67", "1 000,00")]
    table += [("ИП Иванов", "500100732259", "+7 916 234-56-78", "2 000,00")]
    rows_of_file = [*above, header, *table, *([total] if total else [])]
    file = check(workspace, write(tmp_path / "a.xlsx", rows_of_file))
    assert (file.facts.header_row, file.facts.address_column) == (len(above) + 1, 2)
    assert (file.balance.ready, file.balance.failed) == (2, len(total) and 1)
    assert file.questions == ()


@pytest.mark.parametrize(
    "first",
    [
        ("8 (916) 123-45-67", "Анна"),
        ("8912345678O", "Анна"),
        ("9161234567", "Анна"),
        ("+7 916 123-45-67", "Анна"),
        ("моб.:", "+7 916 123-45-67"),
    ],
)
def test_a_first_client_never_disappears_as_a_title(workspace, tmp_path, first):
    others = [("8 (916) 123-45-68", "Борис"), ("8 (916) 123-45-69", "Лев")]
    file = check(workspace, write(tmp_path / "a.csv", [first, *others]))
    assert (file.facts.header_row, file.balance.read) == (None, 3)


@pytest.mark.parametrize(
    ("heading", "table", "addresses"),
    [
        ("Code", [("+7", "9161234567"), ("+375", "291234567"), ("+1", "2125551234")],
         ["79161234567", "375291234567", "12125551234"]),
        ("Страна", [("Россия", "8 (916) 123-45-67"), ("Казахстан", "7011234567"),
                    ("Беларусь", "80291234567")],
         ["79161234567", "77011234567", "375291234567"]),
        ("Country", [("Germany", "015112345678"), ("UK", "020 7183 8750"), ("CO", "6012345678")],
         ["4915112345678", "442071838750", "576012345678"]),
        ("billing_country", [("US", "(212) 736-5000"), ("Deutschland", "0171 1234567")],
         ["12127365000", "491711234567"]),
        ("Nazione", [("Italia", "347 1234567")], ["393471234567"]),
        ("Страна проживания", [("Германия", "0171 1234567")], ["491711234567"]),
        ("Länder", [("Frankreich", "06 12 34 56 78")], ["33612345678"]),
        ("", [("+7", "9161234567"), ("+49", "0171 1234567")], ["79161234567", "491711234567"]),
        ("intl", [("+7", "9161234567"), ("+49", "0171 1234567")], ["79161234567", "491711234567"]),
    ],
)  # fmt: skip
def test_each_number_is_read_with_the_country_of_its_row(
    workspace, tmp_path, heading, table, addresses
):
    named = [("Ann", *row) for row in table]
    path = write(tmp_path / "a.csv", [("Name", heading, "Phone"), *named, ("Bo", "", "no")])
    (question,) = check(workspace, path).questions
    assert (question.code, question.vital) == (C.COUNTRY_COLUMN, True)
    assert question.rows == len(table)
    assert [answer.value for answer in question.answers] == [heading or "2", "ignore"]
    file = check(workspace, path, choices=answered(C.COUNTRY_COLUMN, heading or "2"))
    assert file.questions == ()
    found = list(rows.every_row(workspace, file, (Outcome.READY,)))
    assert [row.address for row in found] == addresses
    assert all(row.findings[-1].after == row.address for row in found)
    ignored = check(workspace, path, choices=answered(C.COUNTRY_COLUMN, "ignore"))
    assert C.COUNTRY_COLUMN not in [one.code for one in ignored.questions]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Country", ("Russia", "RU", "Россия")),
        ("Code", ("A-12", "A-13", "A-14")),
        ("City", ("Moscow", "Tver", "Tula")),
    ],
)
def test_a_country_beside_whole_numbers_asks_nothing(workspace, tmp_path, heading, cells):
    table = [(f"7916123456{n}", cell) for n, cell in enumerate(cells)]
    path = write(tmp_path / "a.csv", [("Phone", heading), *table])
    assert check(workspace, path).questions == ()


@pytest.mark.parametrize(
    ("heading", "cells", "code"),
    [
        ("Часовой пояс", ("МСК", "МСК+2", "UTC+7", "Екатеринбург"), C.ZONE),
        ("TZ", ("(UTC+03:00) Moscow", "Moscow Standard Time", "+3", "Europe/Oslo"), C.ZONE),
        ("Приоритет", ("1", "2", "5", "3"), C.PRIORITY),
        ("Customer Timezone", ("Europe/Moscow", "UTC+3", "+5", "Europe/Oslo"), C.ZONE),
        ("Часовой пояс клиента", ("МСК", "UTC+3", "+5", "МСК+2"), C.ZONE),
        ("Priorität", ("1", "2", "5", "3"), C.PRIORITY),
    ],
)
def test_a_column_that_would_steer_is_asked_about(workspace, tmp_path, heading, cells, code):
    table = [(f"7916123456{n}", cell) for n, cell in enumerate(cells)]
    path = write(tmp_path / "a.csv", [("Phone", heading), *table])
    file = check(workspace, path)
    (question,) = file.questions
    assert (question.code, question.vital, question.rows) == (code, False, 4)
    assert [answer.value for answer in question.answers] == [heading, "ignore"]
    assert (file.zone_column, file.priority_column).count(1) == 1
    used = check(workspace, path, choices=answered(code, heading))
    assert (used.questions, used.columns, used.balance) == ((), file.columns, file.balance)
    ignored = check(workspace, path, choices=answered(code, "ignore"))
    assert (ignored.questions, ignored.columns) == ((), ("Phone", heading))
    assert (ignored.zone_column, ignored.priority_column) == (None, None)
    assert ignored.balance.ready == 4


@pytest.mark.parametrize(
    ("heading", "cell", "code"),
    [("Часовой пояс", "МСК+2", C.ZONE), ("Timezone", "+5", C.ZONE), ("Priority", "3", C.PRIORITY)],
)
def test_a_column_that_steers_late_in_the_file_is_found(workspace, tmp_path, heading, cell, code):
    table = [(f"79161{n:06}", "" if n < 300 else cell) for n in range(100, 310)]
    table.append(("79162000000", "?"))
    path = write(tmp_path / "a.csv", [("Phone", heading), *table])
    file = check(workspace, path)
    assert (file.zone_column, file.priority_column) == (None, None)
    (question,) = file.questions
    assert (question.code, question.vital, question.rows) == (code, False, 11)
    used = check(workspace, path, choices=answered(code, heading))
    assert (used.zone_column, used.priority_column).count(1) == 1
    assert (used.questions, used.balance.failed) == ((), 1)
    ignored = check(workspace, path, choices=answered(code, "ignore"))
    assert (ignored.questions, ignored.columns) == ((), ("Phone", heading))


@pytest.mark.parametrize(
    "cells", [["ask her"] * 3 + ["+5"], [""], ["in the evening"]], ids=["mixed", "empty", "text"]
)
def test_a_column_that_steers_in_few_rows_is_none(workspace, tmp_path, cells):
    table = [(f"79161{n:06}", "") for n in range(100, 320)]
    table += [(f"79162{n:06}", cell) for n, cell in enumerate(cells)]
    assert check(workspace, write(tmp_path / "a.csv", [("Phone", "TZ"), *table])).questions == ()


@pytest.mark.parametrize(
    ("heading", "cells", "told"),
    [
        ("Time Zone", ("EST", "PST", "CST"), ["column_unread"]),
        ("Приоритет", ("высокий", "низкий", "VIP"), ["column_unread"]),
        ("Time Zone", ("", "", ""), []),
        ("Local time", ("EST", "PST", "CST"), []),
    ],
)
def test_a_column_that_seems_to_steer_but_cannot_be_read_is_told(
    workspace, tmp_path, heading, cells, told
):
    file = check(workspace, with_column(tmp_path, heading, cells))
    assert (file.questions, [one.code for one in file.facts.notices]) == ((), told)


@pytest.mark.parametrize("channel", ["telephony", "whatsapp"])
def test_the_clients_of_a_project_are_asked_about_like_those_of_a_list(
    workspace, tmp_path, moscow, channel
):
    clients = Choices(clients=True)
    bare = check(workspace, moscow, channel, choices=clients)
    asked = [(one.code, one.vital) for one in bare.questions]
    assert (asked, bare.balance.ready) == ([(C.COUNTRY, True)], 1)
    read = check(workspace, moscow, channel, choices=answered(C.COUNTRY, "RU", clients))
    assert (read.questions, read.balance.failed) == ((), 0)

    path = with_column(tmp_path, "Do not call", ["yes", "", "no"])
    asked = check(workspace, path, channel, choices=clients)
    assert [one.code for one in asked.questions] == [C.OPT_OUT]
    with pytest.raises(Refused) as refused:
        finish(add_clients(workspace, asked.id, 1, MAKER))
    assert refused.value.reason is Refusal.QUESTIONS_OPEN
    followed = check(workspace, path, channel, choices=answered(C.OPT_OUT, "Do not call", clients))
    assert (followed.questions, followed.balance.reasons) == ((), {Reason.OPTED_OUT: 1})


@pytest.mark.parametrize(
    "example", ["+7 916 123-45-67", "79161234567", "+1 202 555-0147", "12025550147"]
)
def test_an_example_among_other_numbers_only_fills_the_field(workspace, tmp_path, example):
    table = [(phone, "Анна") for phone in phones(12, "+7 935 807")]
    path = write(tmp_path / "a.csv", [HEADER, *table, (example, "Тест")])
    file = check(workspace, path)
    assert (file.balance.ready, file.balance.reasons[Reason.FILLER]) == (13, 1)
    left_out = check(workspace, path, choices=Choices(leave_out_unlikely=True))
    assert left_out.balance.reasons[Reason.UNLIKELY_LEFT_OUT] == 1
    assert left_out.balance.ready == 12


@pytest.mark.parametrize("example", ["79161234567", "+1 202 555-0147"])
def test_an_example_among_a_few_numbers_fills_the_field_too(workspace, tmp_path, example):
    table = [*[(f"7935807445{number}", "Анна") for number in range(4)], (example, "Тест")]
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, *table]))
    assert file.balance.reasons.get(Reason.FILLER) == 1
    two = check(workspace, write(tmp_path / "b.csv", [HEADER, *table[-2:]]))
    assert two.balance.reasons.get(Reason.FILLER) == 1
    made_up = [("79162345678", "Анна"), table[-1]]
    alike = check(workspace, write(tmp_path / "c.csv", [HEADER, *made_up]))
    assert Reason.FILLER not in alike.balance.reasons


@pytest.mark.parametrize(
    ("channel", "numbers", "codes"),
    [
        ("whatsapp", ("12025550147", "79161234567"), "+1"),
        ("whatsapp", ("79161234567", "74951234567"), None),
        ("telephony", ("12025550147", "79161234567"), None),
    ],
)
def test_codes_that_tell_no_landline_are_named(workspace, tmp_path, channel, numbers, codes):
    path = write(tmp_path / "a.csv", [("Phone",), *[(number,) for number in numbers]])
    notices = {one.code: one.facts for one in check(workspace, path, channel).facts.notices}
    assert notices.get("lines_untold", {}).get("codes") == codes


def test_one_example_is_found_however_long_the_file(workspace, tmp_path):
    table = [(f"7935807{number:04}", "Анна") for number in range(8_500)]
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, *table, ("79161234567", "Тест")]))
    assert file.balance.reasons == {Reason.FILLER: 1}


def test_a_file_of_examples_is_one_itself(workspace, tmp_path):
    table = [(f"+1 202 555-01{number}", "Ann") for number in range(10, 30)]
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, *table]))
    assert Reason.FILLER not in file.balance.reasons
