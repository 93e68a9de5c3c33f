"""Numbers in links, beside labels and names, and with letters that look like digits."""

import pytest

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.client_row_validation import address_rule
from clientlists_desktop.core.imports.edits import KINDS, Edit, EditKind, Editor
from clientlists_desktop.core.phones import (
    PhoneRule,
    number_after_label,
    number_in_link,
    split_name,
)

K = EditKind
NAME, EXTENSION = 1, 2


def edited(cell: str, kind: EditKind, channel: str = "telephony") -> list[list[str]] | None:
    """Apply one kind of edit to a cell for the reason that the check gives it."""
    rule = address_rule(channel_of(channel), Choices())
    (finding,) = rule.check(cell).findings
    if kind not in KINDS.get(finding.code, ()):
        return None
    column = EXTENSION if kind is K.EXTENSION else NAME
    return Editor(Edit(kind, finding.code, column=column), rule).edit([cell])


CASES = [
    ("тел. +7 916 123-45-67", K.LABEL, [["+7 916 123-45-67"]]),
    ("моб.89167890123", K.LABEL, [["89167890123"]]),
    ("раб. тел.: +7 495 123-45-67", K.LABEL, [["+7 495 123-45-67"]]),
    ("Phone: +79166789012", K.LABEL, [["+79166789012"]]),
    ("+79161234567 (моб.)", K.LABEL, [["+79161234567"]]),
    ("тел. 12", K.LABEL, None),
    ("1. +7 916 123-45-67", K.LABEL, [["+7 916 123-45-67"]]),
    ("12) +79161234567", K.LABEL, [["+79161234567"]]),
    ("+79161234567 (STOP)", K.NAME, None),
    ("+7 916 123-45-67 не звонить", K.NAME, None),
    ("Анна +7 916 123-45-67", K.NAME, [["+7 916 123-45-67", "Анна"]]),
    ("+7 916 345-67-89 (Клара)", K.NAME, [["+7 916 345-67-89", "Клара"]]),
    ("Денис: 79164567890", K.NAME, [["79164567890", "Денис"]]),
    ("79165678901 - Елена", K.NAME, [["79165678901", "Елена"]]),
    ("Lee, Bob +12025550147", K.NAME, [["+12025550147", "Lee, Bob"]]),
    ("Anna mob. 79161234567", K.NAME, [["79161234567", "Anna"]]),
    ("Anna 5 79161234567", K.NAME, None),
    ("79161234567@c.us", K.NAME, None),
    ("t.me/+79161234567", K.NAME, None),
    ("79161234567@c.us", K.LINK, [["+79161234567"]]),
    ("79162345678@s.whatsapp.net", K.LINK, [["+79162345678"]]),
    ("120363025246125486@g.us", K.LINK, None),
    ("https://t.me/+79161234567", K.LINK, [["+79161234567"]]),
    ("https://t.me/boris", K.LINK, None),
    ("sip:79163456789@pbx.local", K.LINK, [["79163456789"]]),
    ("skype:79164567890?call", K.LINK, [["79164567890"]]),
    ("tel:+7-916-123-45-67;ext=12", K.EXTENSION, [["+7-916-123-45-67", "", "12"]]),
    ("тел. +7 916 123-45-67 доб. 5", K.EXTENSION, [["+7 916 123-45-67", "", "5"]]),
    ("+79161234567 и +79161234568", K.SPLIT, [["+79161234567"], ["+79161234568"]]),
    ("+79161234567 или 79161234568", K.SPLIT, [["+79161234567"], ["79161234568"]]),
    ("+12025550147 or +12025550148", K.SPLIT, [["+12025550147"], ["+12025550148"]]),
    ("+79163456789 & +79163456780", K.SPLIT, [["+79163456789"], ["+79163456780"]]),
    ("+7 916 456-78-90 ::: +79164567891", K.SPLIT, [["+7 916 456-78-90"], ["+79164567891"]]),
    ("+7 916 567-89-01 +79165678902", K.SPLIT, [["+7 916 567-89-01"], ["+79165678902"]]),
    ("79166789012 79166789013", K.SPLIT, [["79166789012"], ["79166789013"]]),
    ("+79167890123, доб. 5; +79167890124", K.SPLIT, [["+79167890123 доб. 5"], ["+79167890124"]]),
    ("+79161234567 и 1234568", K.SPLIT, None),
    ("1202555o147", K.LOOK_ALIKE, [["12025550147"]]),
    ("+l2O2555O147", K.LOOK_ALIKE, [["+12025550147"]]),
    ("7) 8 (916) 123-45-67", K.LABEL, [["8 (916) 123-45-67"]]),
    ("7916I2З4567", K.LOOK_ALIKE, [["79161234567"]]),
    ("8O5", K.LOOK_ALIKE, None),
    ("Mobil: +49 171 2345678", K.LABEL, [["+49 171 2345678"]]),
    ("geschäftlich +49 30 901820", K.LABEL, [["+49 30 901820"]]),
    ("Tél. : +33 6 12 34 56 78", K.LABEL, [["+33 6 12 34 56 78"]]),
    ("Móvil: +34 612 345 679", K.LABEL, [["+34 612 345 679"]]),
    ("Cep: +90 532 123 45 68", K.LABEL, [["+90 532 123 45 68"]]),
    ("tel. kom.: +48 512 345 679", K.LABEL, [["+48 512 345 679"]]),
    ("手机：+86 131 2345 6789", K.LABEL, [["+86 131 2345 6789"]]),
    ("роб. +380441234560", K.LABEL, [["+380441234560"]]),
    ("м.т. +7 916 123-45-68", K.LABEL, [["+7 916 123-45-68"]]),
    ("Телефон для связи: +79161234562", K.LABEL, [["+79161234562"]]),
    ("+49 171 2345679 (mobil)", K.LABEL, [["+49 171 2345679"]]),
    ("☎ +49 171 2345679", K.LABEL, [["+49 171 2345679"]]),
    ("• +79161234567", K.LABEL, [["+79161234567"]]),
    (", +79161234567", K.LABEL, [["+79161234567"]]),
    ("+79161234567!", K.LABEL, [["+79161234567"]]),
    ("* 79161234567", K.LABEL, None),
    ("- +79161234567", K.LABEL, [["+79161234567"]]),
    ("→ (+7) 916 123-45-67", K.LABEL, [["(+7) 916 123-45-67"]]),
    ("- 79161234567", K.LABEL, None),
    ("Д. Иванов +79161234567", K.NAME, [["+79161234567", "Д. Иванов"]]),
    ("Иванов М. +79161234567", K.NAME, [["+79161234567", "Иванов М"]]),
    ("P Smith +12025550147", K.NAME, [["+12025550147", "P Smith"]]),
    ("Дом Быта +7 495 123-45-67", K.NAME, [["+7 495 123-45-67", "Дом Быта"]]),
    ("Office Depot: +12025550147", K.NAME, [["+12025550147", "Office Depot"]]),
    ("Work: Anna +12025550147", K.NAME, [["+12025550147", "Anna"]]),
    ("Work phone +12025550147", K.LABEL, [["+12025550147"]]),
    ("t +12025550147", K.LABEL, [["+12025550147"]]),
    ("3. Иван +79161234567", K.NAME, [["+79161234567", "Иван"]]),
    ("12) Lee, Bob: +12025550147", K.NAME, [["+12025550147", "Lee, Bob"]]),
    ("#79161234567", K.LABEL, None),
    ("Fax: +49 30 901822", K.LABEL, None),
    ("Fax: +49 30 901822", K.NAME, None),
    ("Mobil +49 171 2345678", K.NAME, None),
    ("O'Brien +353 85 012 3456", K.NAME, [["+353 85 012 3456", "O'Brien"]]),
    ("+79161234567@c.us", K.LINK, [["+79161234567"]]),
    ("https://wa.me/7 916 123-45-60", K.LINK, [["+7 916 123-45-60"]]),
    ("facetime:+79161234562", K.LINK, [["+79161234562"]]),
    ("+7 495 123-45-68 (доб. 12)", K.EXTENSION, [["+7 495 123-45-68", "", "12"]]),
    ("+49 30 901820 Durchwahl 12", K.EXTENSION, [["+49 30 901820", "", "12"]]),
    ("+33 1 23 45 67 80 poste 12", K.EXTENSION, [["+33 1 23 45 67 80", "", "12"]]),
    ("+55 11 3123-4567 ramal 22", K.EXTENSION, [["+55 11 3123-4567", "", "22"]]),
    ("+48 22 123 45 67 wew. 12", K.EXTENSION, [["+48 22 123 45 67", "", "12"]]),
    ("+90 212 123 45 67 dahili 12", K.EXTENSION, [["+90 212 123 45 67", "", "12"]]),
    ("+380 44 123 45 67 дод. 5", K.EXTENSION, [["+380 44 123 45 67", "", "5"]]),
    ("+34612345678 y +34612345679", K.SPLIT, [["+34612345678"], ["+34612345679"]]),
    ("+380671234567 або +380671234568", K.SPLIT, [["+380671234567"], ["+380671234568"]]),
    ("+48512345678 lub +48512345679", K.SPLIT, [["+48512345678"], ["+48512345679"]]),
    ("+905321234567 veya +905321234568", K.SPLIT, [["+905321234567"], ["+905321234568"]]),
    ("+79161234567<br>+79161234568", K.SPLIT, [["+79161234567"], ["+79161234568"]]),
    ("+79161234567\\n+79161234568", K.SPLIT, [["+79161234567"], ["+79161234568"]]),
    ("+79161234567; моб. +79161234568", K.SPLIT, [["+79161234567"], ["моб. +79161234568"]]),
]


@pytest.mark.parametrize(("cell", "kind", "rows"), CASES, ids=[case[0] for case in CASES])
def test_a_number_is_taken_out_of_what_it_stands_in(cell, kind, rows):
    assert edited(cell, kind) == rows


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("tg://user?id=5120004418", [["5120004418"]]),
        ("tg://openmessage?user_id=5120004418", [["5120004418"]]),
        ("@anna_p", None),
        ("https://t.me/boris", None),
        ("https://t.me/+79161234567", None),
    ],
)
def test_an_id_is_taken_out_of_a_link(cell, found):
    assert edited(cell, K.LINK, "telegram") == found


@pytest.mark.parametrize(
    "cell",
    ['"79161234567"', "«79161234567»", "[79161234567]", "79161234567,", "79161234567;",
     "79,161,234,567", "79'161'234'567", "<79161234567>;"],
)  # fmt: skip
def test_quotes_brackets_and_commas_are_no_part_of_the_number(cell):
    verdict = PhoneRule().check(cell)
    assert verdict.address == "79161234567"
    assert [finding.code for finding in verdict.findings] == [Reason.SEPARATORS]


@pytest.mark.parametrize("cell", ["7,9161234567", "79161,234567", "19,161,234", "7916123,4567"])
def test_other_commas_still_fail(cell):
    assert PhoneRule().check(cell).address == ""


def test_what_is_longer_than_any_number_holds_none():
    """Each character of such a cell would be looked at, and a file may be one such cell."""
    long = "тел. " + "7" * 500
    assert (number_after_label(long), split_name(f"Anna {long}"), number_in_link(long)) == (
        None,
    ) * 3
