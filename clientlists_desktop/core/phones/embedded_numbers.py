"""Numbers that stand in something else: a link, a label, a name, letters that look like digits.

Each function takes a number out as it was written; whether it is valid is for the phone rule to
say. No function changes a digit, except that letters become the digits they look like.
"""

import re
from urllib.parse import unquote

from clientlists_desktop.core.phones.syntax import MOST_CHARACTERS

_LINKS = (
    (
        re.compile(r"(?:https?://)?(?:www\.)?wa\.me/(\+?\d[\d\s()-]*)/?(?:\?.*)?", re.IGNORECASE),
        True,
    ),
    (
        re.compile(
            r"(?:https?://|whatsapp://)?(?:(?:api|web)\.whatsapp\.com/)?send/?\?(?:.*&)?"
            r"phone=(\+?[\d\s()-]+)(?:&.*)?",
            re.IGNORECASE,
        ),
        True,
    ),
    (re.compile(r"(?:https?://)?t\.me/\+(\d{7,15})/?", re.IGNORECASE), True),
    (re.compile(r"tg://resolve\?(?:.*&)?phone=(\+?\d+)(?:&.*)?", re.IGNORECASE), True),
    (re.compile(r"(\+?\d{7,15})(?::\d+)?@(?:c\.us|s\.whatsapp\.net)", re.IGNORECASE), True),
    (re.compile(r"(?:https?://)?signal\.me/#p/(\+\d+)", re.IGNORECASE), True),
    (re.compile(r"viber://(?:chat|add)/?\?number=(\+?\d+)(?:&.*)?", re.IGNORECASE), True),
    (
        re.compile(
            r"(?:tel|callto|sms|phone|sips?|skype|facetime(?:-audio)?):(?://)?(\+\d[\d\s().-]*|\d[\d\s().-]{6,})"
            r"(?:@[\w.-]+)?(?:[;?](?!ext=).*)?",
            re.IGNORECASE,
        ),
        False,
    ),
    (re.compile(r"(?:whatsapp|wa|viber):\s*(\+?\d[\d\s().-]*)", re.IGNORECASE), True),
)
_ID_LINKS = (
    re.compile(r"tg://(?:user|openmessage)\?(?:user_)?id=(\d+)", re.IGNORECASE),
    re.compile(r"https?://web\.telegram\.org/[akz]/#(\d+)", re.IGNORECASE),
)
_LABELS = """
phone number,phone,telephone number,telephone,tel no,tel,ph,mobile phone,mobile number,mobile,mob,
cell phone,cellphone,cell,landline,work,home,office,business,private,personal,direct,main,contact,
number,whatsapp,wa,viber,telegram
handynummer,handy,mobilnummer,mobiltelefon,mobil,telefonnummer,telefon,rufnummer,festnetz,privat,
geschäftlich,dienstlich,büro,zentrale,arbeit,zuhause,mobiel,telefoon,thuis,werk
telefono,teléfono,móvil,movil,celular,cel,fijo,casa,trabajo,oficina,particular
téléphone,telephone,tél,portable,fixe,bureau,domicile,maison,travail,privé,pro
cellulare,ufficio,fisso,lavoro,telefone,telemóvel,telemovel,residencial,comercial,fixo,trabalho
komórkowy,komórka,kom,służbowy,stacjonarny,domowy,praca,numer,nr,cep telefonu,cep,gsm,iş,ev,ofis
手机号码,手机号,手机,手機,联系电话,电话,電話,座机,携帯,휴대폰,전화
контактный телефон,контактный,мобильный телефон,мобильный,мобил,моб тел,моб,рабочий телефон,
рабочий,раб тел,раб,домашний,дом,городской,гор,личный,основной,осн,дополнительный,доп,сотовый,сот,
телефон,тел факс,тел,номер,для связи,ватсап,вотсап,вацап,вайбер,телеграм,тг
мобільний,робочий,роб,домашній,особистий
"""
_LABEL = "|".join(
    label.replace(" ", r"[\s./]*")
    for label in sorted(
        _LABELS.strip().replace(",\n", ",").replace("\n", ",").split(","), key=len, reverse=True
    )
)
_LETTER = r"[мрд]\.?\s*т|[tpmтмрд]"
"""A label that may be somebody's initial: `т. 123…`, but `Т. Иванов`."""
_BEFORE = re.compile(
    rf"\s*(?:(?:{_LABEL})(?:\s*[.:：№#-][\s.:：№#-]*|\s*(?=[+(\d])|\s+(?=(?:{_LABEL})(?!\w)))|"
    rf"(?:{_LETTER})[\s.:：№#-]*(?=[+(\d]))",
    re.IGNORECASE,
)
_ORNAMENTS = re.compile(r"[^\w(+]+(?=\(?\+\d)|[\s,;.!•·\u2300-\u2bff\ufe0f\U0001f300-\U0001faff]+")
"""Bullets, the picture of a telephone: but no star or hash, which are dialed, but for a plus."""
_PLACE_OF_NAME = re.compile(r"(?:№\s*)?\d{1,4}[.)]\s+(?=[^\W\d_])")
_POSITION = re.compile(r"(?:№\s*)?\d{1,5}(?:[.)]\s+(?=\+)|\)\s*(?=[\d(])|\.\s+(?=[\d(]))")
"""The place in a list, `12. +7 …`. No country code has a bracket or a point with a blank behind."""
_AFTER = re.compile(rf"[\s,;-]*[(\[]?\s*(?:{_LABEL}|{_LETTER})\.?\s*[)\]]?\s*", re.IGNORECASE)
_BEHIND = re.compile(rf"(?<![\s,;:(-])[\s,;:(-]+(?:{_LABEL})\s*[.:]*\s*\Z", re.IGNORECASE)
_RUN = re.compile(r"\+?\s?\(?\d[\d\s().\-\u2010-\u2014]{5,}\d", re.ASCII)
_TRIMMED = " \t\u00a0,;:.-\u2010-\u2014()[]{}<>\"'«»“”/|"
_NAME = re.compile(r"(?=.*[^\W\d_]{2})[^\W\d_]+(?:[ .,'’-]+[^\W\d_]+)*\.?")
_FAX = re.compile(r"\b(?:tele)?fax\b|\b(?:теле)?факс", re.IGNORECASE)
"""No name, and nobody answers there."""
_ALIKE = str.maketrans("OoОоQlIi|ІіЗзбSs", "0000011111133655")
_MOST_ALIKE = 3


def number_in_link(cell: str) -> str | None:
    """Return the number that a link dials, as written; None if the cell isn't such a link."""
    if len(cell) > MOST_CHARACTERS:
        return None
    text = unquote(cell.strip())
    for pattern, is_international in _LINKS:
        if match := pattern.fullmatch(text):
            number = match[1].strip()
            return number if number.startswith("+") or not is_international else f"+{number}"
    return None


def id_in_link(cell: str) -> str | None:
    """Return the messenger's ID that a link holds; None if the cell isn't such a link."""
    text = cell.strip()
    return next((m[1] for pattern in _ID_LINKS if (m := pattern.fullmatch(text))), None)


def number_after_label(cell: str) -> str | None:
    """Return what a label such as `тел.:` or `Phone:` announces; None without one."""
    if len(cell) > MOST_CHARACTERS:
        return None
    text = cell.strip()
    rest = text[match.end() :] if (match := _ORNAMENTS.match(text)) else text
    rest = rest[match.end() :] if (match := _POSITION.match(rest)) else rest
    while match := _BEFORE.match(rest):
        rest = rest[match.end() :]
    if digits := list(re.finditer(r"\d", rest)):
        end = digits[-1].end()
        tail = rest[end:]
        if tail and (_AFTER.fullmatch(tail) or _ORNAMENTS.fullmatch(tail)):
            rest = rest[:end]
    return rest if rest != text and rest else None


def split_name(cell: str) -> tuple[str, str] | None:
    """Return the only number of a cell and the name beside it; None if there is no such pair."""
    if len(cell) > MOST_CHARACTERS:
        return None
    text = number_after_label(cell) or cell.strip()
    text = text[match.end() :] if (match := _PLACE_OF_NAME.match(text)) else text
    runs = list(_RUN.finditer(text))
    if len(runs) != 1:
        return None
    run = runs[0]
    before = _without_label(text[: run.start()])
    after = _without_label(text[run.end() :])
    names = [part for part in (before.strip(_TRIMMED), after.strip(_TRIMMED)) if part]
    if len(names) != 1 or not _NAME.fullmatch(names[0]) or _FAX.search(names[0]):
        return None
    if number_in_link(cell):
        return None
    return run[0].strip(), names[0]


def _without_label(text: str) -> str:
    """Return a text beside a number without a label at its end or as a whole."""
    if _AFTER.fullmatch(text):
        return ""
    return _BEHIND.sub("", text)


def without_look_alikes(cell: str) -> str | None:
    """Return a number in which a few letters look like digits: `8O`, `l`; None without any."""
    if len(cell) > MOST_CHARACTERS:
        return None
    text = cell.strip()
    letters = sum(character.isalpha() or character == "|" for character in text)
    if not 0 < letters <= _MOST_ALIKE:
        return None
    read = text.translate(_ALIKE)
    return None if any(character.isalpha() for character in read) else read
