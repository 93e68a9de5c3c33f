"""Which headings ask who must not be contacted, and which only have a word in common with them."""

import pytest

from clientlists_desktop.core.imports.questions import QuestionCode
from tests.operations.helpers import check, write

FILLED, SOME = ("да", "нет", "нет", "да", "нет"), ("yes", "no", "no", "yes", "no")


def asked_of(workspace, tmp_path, heading, cells):
    """Return how many clients a file's question about refusals concerns; 0 if none is asked."""
    table = [(f"1202555{number:04}", "Ann", cell) for number, cell in enumerate(cells, start=100)]
    file = check(workspace, write(tmp_path / "a.csv", [("Phone", "Name", heading), *table]))
    asked = [one for one in file.questions if one.code is QuestionCode.OPT_OUT]
    return asked[0].answers[0].rows if asked else 0


@pytest.mark.parametrize(
    "heading",
    [
        "Подписан в Instagram", "Подписан в VK", "Удалённая работа", "Удаленный доступ",
        "Удалён от центра", "Договор подписан", "Документы подписаны", "Согласие родителей",
        "Согласен с ценой", "Согласована скидка", "Запрет на выезд", "Отказ двигателя",
        "Отказ от кредита", "Исключён из партии", "Карта заблокирована", "Отказ поставщика",
        "Работает удалённо", "Согласован договор", "Подписан ли договор",
    ],
)  # fmt: skip
def test_a_word_of_consent_about_something_else_asks_nothing(workspace, tmp_path, heading):
    assert asked_of(workspace, tmp_path, heading, FILLED) == 0


@pytest.mark.parametrize(
    "heading",
    [
        "Permission to enter", "Building permission", "Photo permission", "Agreed discount",
        "Instagram subscriber", "Deleted files", "Bus stop", "Suppressed appetite",
        "Subscribed to Netflix", "Stop loss", "Permission slip", "Agreed price", "Work permission",
        "Supplier agreed", "Contract agreed",
    ],
)  # fmt: skip
def test_an_english_word_of_consent_about_something_else_asks_nothing(workspace, tmp_path, heading):
    assert asked_of(workspace, tmp_path, heading, SOME) == 0


@pytest.mark.parametrize(
    "heading",
    [
        "Отказ клиента", "Дата отказа", "Отказ от обзвона", "Отказались от рассылки",
        "Запрет звонков", "Запрет на обработку ПД", "Удалён из базы", "Исключить из обзвона",
        "Заблокировал бота, заблокирован", "Исключен из списка", "Отказ устно", "Полный отказ",
        "Отказ навсегда", "Отказ Y/N", "Удален по просьбе", "Отказ (Instagram)", "Удалён",
        "Документ об отказе", "Отказ от сотрудничества", "Отказ " + "x " * 8_000,
        "Отказ по цене", "Отказ (кредит не нужен)", "Отказ: доступ, цена",
        "Удалён от центра или отказ", "Удалён от сотрудничества",
    ],
)  # fmt: skip
def test_a_refusal_of_contact_is_asked_about(workspace, tmp_path, heading):
    assert asked_of(workspace, tmp_path, heading, FILLED) == 2


@pytest.mark.parametrize(
    "heading",
    [
        "Подписан", "Подписан на рассылку", "Подписка на новости", "Согласие на обработку ПД",
        "Согласие на передачу персональных данных", "Согласен получать звонки",
        "Согласие клиента на коммуникации", "Permission to contact", "Marketing permission",
        "Permissions", "Agreed to be contacted", "Agreed to marketing", "Agreed to terms",
        "Email subscriber", "Subscription status", "Is subscribed?", "SMS permission given",
        "Бажає отримувати дзвінки", "Customer agreed (date)",
        "Согласны ли вы на получение звонков от компании «Ромашка»?", "Подписка на СМС от магазина",
        "Согласие на обработку персональных данных ООО Ромашка", "Письменное согласие",
        "Устное согласие", "Электронное согласие", "Наличие согласия", "Скан согласия",
        "Согласие (галочка)", "Explicit permission", "Agreed Y/N", "Active subscription",
        "Согласие родителей на обработку ПД", "Документ о согласии", "Permission on file",
        "Agreed to work with us", "Согласен родитель",
        "Нажимая на кнопку " + "и отвечая на вопросы " * 15 + "согласен",
    ],
)  # fmt: skip
def test_a_no_to_contact_is_asked_about(workspace, tmp_path, heading):
    assert asked_of(workspace, tmp_path, heading, FILLED) == 3


@pytest.mark.parametrize(
    ("heading", "cells", "refused"),
    [
        ("donotphone", ("Allow", "Do Not Allow", "Allow", "Allow", "Allow"), 1),
        ("donotbulkemail", ("No", "Yes", "No", "No", "No"), 1),
        ("Согласие на звонки", ("есть", "нет", "есть", "есть", "отсутствует"), 2),
        ("Согласие на обработку ПД", ("подписано", "не подписано", "имеется", "", ""), 1),
        ("Consent", ("on file", "missing", "received", "obtained", "not obtained"), 2),
        ("Einwilligung", ("liegt vor", "liegt nicht vor", "erteilt", "fehlt", "vorhanden"), 2),
        ("Теги", ("vip, отписка", "опт", "опт; DNC", "", ""), 2),
        ("Robinson", ("", "x", "", "", ""), 1),
        ("Robinsonliste", ("nein", "ja", "nein", "nein", "nein"), 1),
        ("Tags", ("vip | unsubscribed", "retail", "", "", ""), 1),
    ],
)
def test_answers_in_other_words_are_understood(workspace, tmp_path, heading, cells, refused):
    assert asked_of(workspace, tmp_path, heading, cells) == refused
