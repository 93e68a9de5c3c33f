"""The names that columns go by, in the languages of common exports, and what each means."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from clientlists_desktop.core.channels import Channel

_MOST_DIGITS = 3
"""What has more is a title such as `Contract 7707083893`, not a heading."""
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NON_WORD = re.compile(r"[\W_]+")


class ColumnMeaning(StrEnum):
    """What a column holds, by its heading."""

    ADDRESS = "address"
    SOMEBODY_ELSES = "somebody_elses"
    """An address of somebody who is not the client: a manager, an emergency contact."""
    PLACE = "place"
    """Where the client may have a phone: `Home`, `Рабочий`."""
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    CITY = "city"
    ZONE = "zone"
    PRIORITY = "priority"
    OTHER = "other"
    """Known to be none of these, though its numbers may look like addresses."""


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split(","))


_PHONE = _words(
    "phone,phones,phone number,phone numbers,phone no,mobile,mobile phone,mobile number,cell,"
    "cell phone,cellphone,telephone,telephone number,tel,tel no,contact phone,contact number,"
    "client phone,customer phone,msisdn,whatsapp,whatsapp number,phonenumber,contacts",
    "telefon,telefonnummer,handy,handynummer,mobil,mobilnummer,rufnummer,teléfono,telefono,móvil,"
    "movil,celular,telefone,telemóvel,téléphone,portable,gsm,cep,cep telefonu,cep tel,telefon no,"
    "numer telefonu,komórka,cellulare",
    "手机,手机号,手机号码,电话,电话号码,联系电话,電話,電話番号,携帯",
    "телефон,телефоны,номер телефона,номера телефонов,мобильный,мобильный телефон,"
    "мобильный номер,сотовый,сотовый телефон,тел,тел номер,номер тел,моб,моб тел,моб телефон,"
    "контактный телефон,телефон клиента,номер клиента,контактный номер,номер,номер мобильного,"
    "контакты",
)
_PLACES = _words(
    "home,home number,work,work number,office,business,landline,private,privat,geschäftlich,"
    "dienstlich,festnetz,casa,trabajo,trabalho,lavoro,fijo,fixo,fisso,fixe,domicile,bureau,praca,"
    "ev,iş,thuis,werk,домашний,домашний номер,рабочий,рабочий номер,городской,служебный",
)
_ID = _words(
    "id,client id,clientid,user id,userid,chat id,chatid,customer id,channel user id,"
    "channeluserid,identifier,uid",
    "ид,айди,id клиента,ид клиента,идентификатор,идентификатор клиента,id пользователя,id чата",
)
_OTHER = _words(
    "id,no,nr,n,order,order id,order number,order no,date,contract,contract number,invoice,"
    "invoice number,account,account number,tax id,tax number,vat,vat id,passport,zip,zip code,"
    "postcode,postal code,code,amount,sum,total,price,inn,iban,card,card number,created,"
    "customer id,client id,user id,line,row,serial,serial number,ssn,tin,registration number,"
    "tracking number,upc,ean,gtin,isbn,imei,iccid",
    "pedido,número de pedido,factura,nif,cif,dni,código,fecha,bestellnummer,bestellnr,"
    "rechnungsnummer,steuernummer,kundennummer,vertragsnummer,datum,auftragsnummer,sipariş no,"
    "sipariş numarası,vergi no,tc kimlik no,tarih,fatura no,cpf,cnpj,订单号,订单编号,税号,身份证,"
    "身份证号,日期,编号",
    "инн,кпп,огрн,огрнип,снилс,бик,паспорт,номер паспорта,ид,id клиента,номер заказа,заказ,"
    "дата,договор,номер договора,счет,номер счета,лицевой счет,код,индекс,почтовый индекс,"
    "серийный номер,номер накладной,накладная,код клиента,"
    "сумма,цена,карта,номер карты,п п,пп,строка,дата рождения,артикул",
)
_BY_MEANING = {
    ColumnMeaning.FIRST_NAME: _words(
        "first name,firstname,given name,forename,name,vorname,nombre,nome,prénom,ad,imię",
        "имя,имя клиента",
    ),
    ColumnMeaning.LAST_NAME: _words(
        "last name,lastname,surname,family name,nachname,apellido,apellidos,sobrenome,nom,soyad,"
        "nazwisko",
        "фамилия",
    ),
    ColumnMeaning.CITY: _words(
        "city,town,ort,stadt,wohnort,ciudad,población,cidade,ville,şehir,il,miasto",
        "город,населенный пункт",
    ),
    ColumnMeaning.ZONE: _words(
        "gmt zone,gmtzone,gmt,utc,time zone,timezone,tz,utc offset,gmt offset",
        "часовой пояс,временная зона,таймзона,час пояс,пояс,смещение utc",
    ),
    ColumnMeaning.PRIORITY: _words(
        "dialer priority,dialerpriority,priority,call priority",
        "приоритет,приоритет звонка,приоритет обзвона,приоритет дозвона",
    ),
}
_KNOWN = _PHONE.union(_PLACES, _ID, _OTHER, *_BY_MEANING.values())
_PHONE_WORD = re.compile(
    r"\b(?:(?:tele|cell|mobile|smart)?phones?|cell|mobiles?|msisdn|gsm|cep|tel|handy(?:nr|nummer)?|"
    r"mobil(?:nr|nummer|funk\w*)?|rufn(?:r|ummer)|movil|celular|cellulare|telemovel|komorka|"
    r"whatsapp|тел|сотов\w+|моб|мобильн\w+)\d{0,2}\b|telefon|телефон"
)
"""A word that says so of any heading it stands in: `Privattelefon`, `Teléfono fijo` …."""
_PHONE_ABROAD = re.compile(
    # Hangul is compared letter by letter, as `_plain` leaves it.
    unicodedata.normalize(
        "NFKD",
        r"đien thoai|\bs[đd]t\b|โทร|มือถือ|טלפון|נייד|פלאפון|هاتف|جوال|موبايل|موبایل|تلفن|"
        r"τηλεφων|κινητο|talrun|puhelin|전화|휴대폰|핸드폰|連絡先|ტელეფონ|მობილურ|հեռախոս|telepon|"
        r"handphone|\b(?:no|nomor) hp\b|^hp$|telefoon|\btlf|\btfn\b|\bfon[eo]\b|\bnatel\b|電話|"
        r"携帯|电话|手机|мобилка|вайбер",
    )
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:managers?|agents?|sales ?(?:rep\w*|person|man)|rep(?:resentative)?|operators?|recruiter|"
    r"supervisor|dispatcher|couriers?|emergency|next of kin|referr?(?:er|ed by|al)|"
    r"assigned(?: to)?|employee|staff|support|our|seller|store|branch|doctor|teacher|"
    r"менеджер\w*|ответственн\w+|агента?|оператора?|куратора?|сотрудник\w*|консультант\w*|"
    r"продавца|курьера|экстренн\w+|доверенн\w+|поручител\w+|рекомендател\w+|специалиста|"
    r"администратора|диспетчера|нашего?|филиала?|магазина|врача|учителя|тренера|мастера|"
    r"ansprechpartner intern|vertreters?|betreuers?|berater\w*|notfall\w*|gestor\w*|"
    r"vendedor\w*|asesor\w*|comercial|emergencia|commercial|conseiller|urgence|gestore|agente|"
    r"venditore|emergenza|opiekuna|handlowca|temsilci\w*|danisman\w*|acil)\b"
)
"""Whose number it is that a heading with a word for phone names, if not the client's."""
_STEERING_WORDS = (
    (
        ColumnMeaning.ZONE,
        re.compile(
            r"\b(?:time ?zones?|tz|utc offset|gmt offset|час(?:овой|ового) пояс\w*|таймзон\w*|"
            r"zeitzone|fuseau horaire|zona horaria|fuso hor[aá]rio|fuso orario|saat dilimi|"
            r"strefa czasowa|часовий пояс|tijdzone)\b|时区|時間帯"
        ),
    ),
    (
        ColumnMeaning.PRIORITY,
        re.compile(
            r"\b(?:priority|приоритет\w*|priorität|prioridade?|priorité|öncelik|priorytet)\b"
        ),
    ),
)
"""Words that say so of any short heading: `Customer timezone`."""
_LONGEST_STEERING = 40
_OTHER_WORD = re.compile(
    r"\b(?:fax|telefax|orders?|invoices?|contract|account|passport|tax|vat|sku|birthday|"
    r"pedido|factura|contrato|fecha|codigo|rechnung\w*|datum|siparis|vergi|fatura|tarih|kimlik|sira|"
    r"ip|mac|siret|siren|nip|regon|pesel|rut|rfc|curp|cuit|cuil|dni|nie|nif|cpf|cnpj|ico|dic|"
    r"vkn|tckn|bsn|kvk|partita iva|codice fiscale|"
    r"факс\w*|инн|кпп|огрн\w*|снилс|заказа?|договора?|паспорта?|дата|накладн\w+)\b|"
    r"\b(?:kunden|kd|bestell|auftrags|vertrags|steuer|mitglieds|artikel|beleg|konto) ?"
    r"(?:nr|no|nummer)\b"
)

_AGREES = (
    r"(?:accept\w*|allow\w*|agree[sd]?(?: to)?|permi(?:t\w*|ssion)|wants?|"
    r"принима\w*|согла[сш]\w+ на|разреш\w+|приймає\w*|дозвол\w+|"
    r"akzeptier\w*|erlaub\w*|acept[ao]\w*|permite\w*|aceit[ao]\w*|permitid\w+|autoris\w+|"
    r"accett[ao]\w*|kabul|onay\w*|akceptuj\w*|接受|允许|同意)"
)
_GOODS = (
    r"(?:(?:credit|debit|bank|gift) ?cards?|cards?|cash|payments?|bitcoins?|crypto\w*|cheques?|"
    r"returns?|refunds?|exchanges?|deliver(?:y|ies)|pets?|dogs?|smoking|parking|insurances?|"
    r"карт(?:а|ы|у|ой|ам|ами)?|налич\w+|оплат\w+|платеж\w*|рассрочк\w+|кредит\w*|"
    r"возврат\w*|доставк\w+|замен\w+|страховк\w+|парковк\w*|животн\w+|готівк\w+|картк\w+|"
    r"(?:kredit)?karten?(?:zahlung\w*)?|bargeld|haustiere?|lieferung\w*|rückgaben?|"
    r"tarjetas?|efectivo|pagos?|devoluciones|mascotas?|envíos?|cart[ãõ](?:o|es)|dinheiro|animais|"
    r"pagamentos?|cartes?|espèces|animaux|livraisons?|cart[ae]|contanti|animali|consegn[ae]|"
    r"(?:kredi )?kartı?|nakit|iade|karty?|gotówk\w+|信用卡|现金|刷卡|宠物)"
)
_OTHER_THING = re.compile(
    rf"(?:\b|(?<=[接受允许同意])){_AGREES}(?: ?(?:\w+ ){{0,2}}){_GOODS}(?:\b|$)|"
    rf"\b{_GOODS} (?:\w+ )?{_AGREES}(?:\b|$)|"
    r"\b(?:follow\w*|subscri\w+|подпис\w+|підпис\w+|abonn\w+|suscri\w+|inscri\w+|iscri\w+)"
    r" (?:\w+ ){0,3}(?:channels?|pages?|groups?|you ?tube|канал\w*|групп\w*|груп\w+|страниц\w+|"
    r"сторінк\w+|kanal\w*|canal\w*|chaîne|grupo|gruppo|grup\w*)\b|"
    rf"\b(?:отказ\w* от {_GOODS}|{_GOODS} (?:blocked|заблокир\w+|gesperrt))\b|"
    r"\b(?:channel|page|youtube|kanal|kanala) (?:subscri\w+|follow\w*|abon\w+)\b"
)
"""What else somebody may accept, refuse, allow or follow: cards, returns, a channel."""


def is_of_other_things(words: str) -> bool:
    """Whether a simplified heading asks about cards or a channel: its no refuses no calls."""
    return _OTHER_THING.search(words) is not None


def simplify_heading(heading: str) -> str:
    """Return a heading in lower case without punctuation and doubled spaces."""
    # Turkish İ has a dot of its own in lower case.
    letters = heading.casefold().replace("ё", "е").replace("\N{COMBINING DOT ABOVE}", "")
    return _NON_WORD.sub(" ", letters).strip()


def words_of(heading: str) -> str:
    """Return a simplified heading whose words were joined by capitals: `HasOptedOutOfEmail`."""
    return simplify_heading(_INNER_CAPITAL.sub(" ", heading))


def _plain(heading: str) -> str:
    """Return a heading in simple words without accents: `Nº Móvil` is `no movil`."""
    letters = unicodedata.normalize("NFKD", heading.replace("ı", "i"))
    return simplify_heading("".join(c for c in letters if not unicodedata.combining(c)))


def are_headings(cells: Sequence[str]) -> bool:
    """Whether a row consists of known headings alone, that of an address among them."""
    words: list[str] = []
    for cell in cells:
        if text := cell.strip():
            # Most rows that are no clients end here, at a number.
            if text[-1].isdigit() or (word := simplify_heading(text)) not in _KNOWN:
                return False
            words.append(word)
    return len(words) > 1 and not (_PHONE | _PLACES | _ID).isdisjoint(words)


def meaning_of(heading: str, channel: Channel) -> ColumnMeaning | None:
    """Return what a heading means; None when it is unknown."""
    words = simplify_heading(heading)
    if not words:
        return ColumnMeaning.OTHER if heading.strip() in ("№", "#") else None
    if channel.has_phone_numbers:
        is_title = sum(map(str.isdigit, heading)) > _MOST_DIGITS
        plain = "" if is_title else _plain(heading)
        if words in _PHONE or _PHONE_WORD.search(plain) or _PHONE_ABROAD.search(plain):
            is_own = _SOMEBODY_ELSE.search(plain) is None
            return ColumnMeaning.ADDRESS if is_own else ColumnMeaning.SOMEBODY_ELSES
        if words in _PLACES:
            return ColumnMeaning.PLACE
        if words in _OTHER or _OTHER_WORD.search(plain):
            return ColumnMeaning.OTHER
    elif words in _ID or words in (f"{channel.code} id", f"{simplify_heading(channel.name)} id"):
        return ColumnMeaning.ADDRESS
    elif words in _PHONE:
        return ColumnMeaning.OTHER
    known = next((meaning for meaning, known in _BY_MEANING.items() if words in known), None)
    if known is None and len(words) <= _LONGEST_STEERING:
        return next((meaning for meaning, word in _STEERING_WORDS if word.search(words)), None)
    return known
