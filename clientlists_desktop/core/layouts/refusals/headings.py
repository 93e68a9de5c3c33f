"""What the headings of columns say about who must not be contacted."""

import re
from enum import StrEnum

from clientlists_desktop.core.layouts.column_synonyms import (
    is_of_other_things,
    simplify_heading,
    words_of,
)


def _any_of(*words: str) -> str:
    """Return an expression for words whose vowels, too, are lost when a heading is simplified."""
    return "|".join(map(simplify_heading, words))


_TO_CONTACT = (
    r"(?:call|contact|disturb|phone|text|sms|message|mail|email|bulk|allow|solicit|market|"
    r"звонить|звоните|беспокоить|писать|обзванивать|присылать|отправлять|связываться|"
    r"контактировать|дзвонити|турбувати|писати|телефонувати|"
    r"an(?:ge)?rufen|kontaktier\w+|stören|"
    r"(?:r?appel|(?:re)?contact|dérang|démarch|sollicit)(?:er|é\w*)|"
    r"(?:re)?llam(?:ar|e\w*)|contact(?:ar|e[ns]?)|molestar|ligar|ligue\w*|contat(?:ar|e\w*)|"
    r"perturb(?:ar|e\w*)|chiam(?:are|ato)|(?:ri|dis)?contatt(?:are|ato)|disturbare|"
    r"(?:za)?dzwonić|(?:s?kontaktować)|niepokoić|bellen|contacteren|nevola[tť]|volat|ringa?|"
    r"kontakte\w*|soita|hívj\w*|hívható|sunați|sunati|contactați|suna|обаждай\w*|звънете|"
    r"gọi|liên hệ|(?:di)?hubungi|(?:di)?telepon)"
)
"""To contact somebody, as it stands after a word such as `not`."""
_NEVER = (
    r"(?:do(?:es)? ?n[o’' ]*t|never|not|dont|не|нельзя|никогда не|nicht|ne (?:pas|plus|jamais)|"
    r"não|nao|nunca|non|mai|nie|niet|geen|inte|ikke|älä|ne|nem|nu|не се|không|đừng|jangan|no)"
)
_BETWEEN = r"(?: (?:be|to|want|wants|to be|mehr|wieder|más|mais|più|more|się|больше|it))*"
_REFUSAL_HEADING = re.compile(
    rf"\b(?:{_NEVER}{_BETWEEN} {_TO_CONTACT}|n?dnc|"
    # Registers of people who want no calls: of India, Britain, France and Spain.
    r"do ?n[o’' ]*t ?(?:call|contact|text|e?mail|phone|sms|bulk\w*|market\w*|solicit\w*|sendmm)|"
    r"ndnd|dnd|ctps|tps|bloctel|registro opposizioni|lista negra|robinson(?:list\w+)?|"
    r"opt(?:ed|ing)? ?out|unsub\w*|stop ?list|black ?list(?:ed)?|"
    r"(?:no|stop) (?:calls?|contact|sms|texts?|marketing|llamadas)|"
    r"^(?:is |contact |client |user )?(?:blocked|excluded?|removed?)"
    r"(?: at| on| date| reason| from (?:the )?(?:list|calls))?$|"
    r"suppress(?:ed|ion)?|litigators?|"
    r"отказ\w*|отписа\w+|отписк\w+|исключ(?:ить|ен\w*)|"
    r"черн(?:ый|ого|ом) спис(?:ок|ка|ке)|чс|стоп(?: ?лист\w*)?|заблокирован\w*|"
    r"stop|запрет\w*|deleted|удален\w*|deceased|"
    r"відмова|відписа\w+|чорний список|заборон\w*|қоңырау шалма\w*|"
    r"keine? (?:anrufe?|kontakt\w*|werbung)|kontakt unerwünscht|"
    r"(?:werbe|kontakt|anruf)sperre|sperrliste|widersprochen|widerspruch|abgemeldet|"
    r"(?:fecha de )?baja|bloqueado|exclu[ií]do|descadastr\w*|opposition|opposizione|sprzeciw|"
    r"désinscrit\w*|désabonn\w*|"
    r"aramayın\w*|aranmasın|arama yapılmasın|rahatsız etme\w*|kara liste|"
    r"bel me niet|gesperrt|nevola[tť]|tiltólista|"
    r"nezvati|neskambinti|nezvanīt|ära helista|μην? (?:καλ|τηλεφων)\w+|"
    r"לא להתקשר|אל תתקשר\w*)\b|"
    r"勿扰|免打?扰|退订|拒绝|拒接|黑名单|架電(?:不可|禁止)|連絡不(?:可|要)|"
    r"拒否|配信停止|수신 ?거부|"
    r"لا تتصل|عدم الاتصال|" + _any_of("ห้ามโทร", "ห้ามติดต่อ", "อย่าโทร", "कॉल न कर", "संपर्क न कर")
)
_PERMITTED = (
    r"(?:can|may|ok|okay|should|wants?|wishes|accepts?|accepted|allow(?:s|ed)?|agrees?|"
    r"agreed|permits?|permitted|permission|можно|хоч(?:ет|у|е)|жела(?:ет|ю)|бажа\w+|разреш\w+|готов\w*|"
    r"дозв(?:іл|олен)\w*|можна|darf|möchte|erlaub\w*|gestattet|accept\w*|accord|autori[sz]\w*|"
    r"souhait\w*|acept\w*|desea|quiere|permit\w*|aceit\w*|deseja|quer|accett\w*|autorizz\w*|"
    r"desidera|vuole|może|chce|mag|mau|boleh|bersedia|cho phép|принима\w+|приймає|akzeptier\w*|"
    r"kabul|akceptuj\w*)"
)
_CONTACTS = (
    r"(?:calls?|called|contact(?:s|ed)?|texts?|texted|phoned?|sms|messages?|e?mails?|marketing|"
    r"звон(?:ить|ки|ков)|беспоко\w+|писать|связ\w+|обзв\w+|реклам\w*|рассыл\w+|новост\w+|смс|розсил\w+|"
    r"publicidad\w*|promo[cçz]\w+|prospection|werbung|newsletters?|publicité|pubblicità|дзвін\w*|дзвон\w*|"
    r"an(?:ge)?ruf\w*|kontakt\w*|r?appel\w*|contact\w*|llamad\w*|llam(?:ar|en|ado)|ligaç\w+|"
    r"ligar|contat\w*|chiam\w*|dzwon\w*|bellen|ring\w*|(?:di)?hubungi|(?:di)?telepon|gọi|"
    r"liên hệ)"
)
_CONSENT_HEADING = re.compile(
    rf"\b(?:{_PERMITTED}(?: \S+){{0,3}}? {_CONTACTS}|{_CONTACTS}(?: \S+){{0,2}}? {_PERMITTED}|"
    r"consent\w*|opt(?:ed)? ?in|subscri(?:bed|bers?|ption)|agreed|accepts|permissions?|"
    r"contactable|marketable|(?:marketing|contact|communication) preferences?|"
    r"gdpr|соглас(?:и\w+|ен|на|ны|ован\w*)|подписан\w*|подписка|"
    r"рассылк\w+|розсилк\w+|newsletter|згод\w+|келісім\w*|"
    r"\w*einwilligung\w*|\w*zustimmung\w*|einverst(?:anden|ändnis)\w*|dsgvo|"
    r"consenti\w*|autoriza\w*|acepta\w*|permiso|rgpd|lgpd|consenso|zgod[aęy]|"
    r"izni|izin|iys|onay\w*|rıza\w*|kvkk|erlaub\w*|privacy|toestemming|"
    r"samty(?:ck|kk)e|s(?:ou|ú)hlas\w*|hozzájárul\w*|acord\w*|consimț\w*|consimt\w*|"
    r"συγκατ\w+|съгласи\w+|suglasnost|saglasnost|pristanak|soglasje|sutikim\w*|piekrišan\w*|"
    r"nõusolek\w*|suostumus\w*|persetujuan|setuju\w*|đồng ý)\b|"
    r"同意|承諾|許可|许可|連絡可否|(?:可否|接受|允许)(?:联系|来电|致电|电话|短信|推销)|동의|موافق|הסכמה|אישור|"
    + _any_of("ยินยอม", "อนุญาต", "सहमति", "अनुमति")
)
_CONTACT_ALONE = re.compile(
    r"(?:(?:call|contact|sms|text|mail|email|звонить|звонки|писать|обзванивать|дзвонити|anrufen|"
    r"anrufe|appeler|appels|llamar|llamadas|ligar|ligações|chiamare|chiamate|arama|dzwonić|"
    r"bellen)s?(?: (?=\w)|$))+"
)
"""Under which a no is a refusal, if all cells say yes or no: `Call?`."""
_NAMED_CONTACT = re.compile(rf"\b{_CONTACTS}\b|短信|电话|来电")
_SUBSCRIPTION_HEADING = re.compile(r"\b(?:subscri|newsletter|подпис|підпис|рассыл|розсил)")
"""Of consents to something else than to be contacted."""
_REMARK_HEADING = re.compile(
    r"\b(?:comment\w*|remarks?|notes?|status|tags?|labels?|groups?|categor(?:y|ies)|segments?|"
    r"reasons?|results?|disposition|outcome|тег\w*|метк\w+|групп\w+|категори\w+|сегмент\w*|"
    r"причин\w+|результат\w*|etiquetas?|комментари\w+|примечани\w+|заметк\w+|статус|"
    r"пожелани\w+|bemerkung\w*|anmerkung\w*|notiz\w*|kommentar\w*|comentarios?|comentários?|"
    r"notas?|observacion\w*|observaç\w+|remarques?|açıklama\w*|yorum\w*|notlar|durum|note|uwagi|"
    r"komentarz\w*|estado|situa[cç][aã]o|stato|état|stage|стади\w+|этап\w*|примітк\w+|"
    r"коментар\w*)\b|备注|状态|标签|メモ|備考|ステータス|ملاحظات|الحالة|비고|상태"
)
"""Where somebody may have written a refusal, even in one row of a million."""
_OF_CONTACT = re.compile(
    rf"\b(?:{_CONTACTS}|{_TO_CONTACT}|process\w*|personal data|communications?|commercial|"
    r"messag\w*|promo\w*|advert\w*|звон\w+|прозвон\w*|автодозвон\w*|обработ\w+|персональн\w+|пдн?|"
    r"опд|маркетинг\w*|коммуникац\w+|взаимодейств\w+|информир\w+|информац\w+|сообщени\w+|"
    r"уведомлени\w+|обращени\w+|разговор\w*|опрос\w*|спам\w*|мессенджер\w*|почт\w+|рассылк\w+)\b"
)
_PAPERS = r"(?:договор\w*|контракт\w*|документ\w*|акты?|смет\w|приложени\w+)"
_TERMS = r"(?:цен(?:а|ы|у|ой|ами?)|стоимост\w+|скидк\w+|тариф\w*|ставк\w+)"
_PLATFORMS = (
    r"(?:instagram|инстаграм\w*|инст[аеу]|facebook|фейсбук\w*|vk|вк|вконтакте|you ?tube|ютуб\w*|"
    r"tik ?tok|тикток\w*|netflix|spotify|twitch|кинопоиск\w*)"
)
_SUBSCRIBED = r"(?:подписан\w*|подписк\w+|subscri\w+)"
_PLANS = r"(?:enter|entry|work|build(?:ing)?|planning|photos?|photograph\w*|film\w*|travel)"
_DEALS = (
    r"(?:discounts?|prices?|fees?|rates?|amounts?|salary|credit|loans?|contracts?|suppliers?|"
    r"vendors?)"
)
_OTHER_MATTER = re.compile(
    rf"\b(?:permissions? (?:to |for )?{_PLANS}|{_PLANS} permissions?|permissions? slips?|"
    rf"(?:agreed|accepts) (?:\w+ )?{_DEALS}|{_DEALS} (?:\w+ )?(?:agreed|accepts)|"
    r"stop (?:loss|payments?|cheques?)|(?:loss|bus|tram|payments?) stop|"
    r"deleted (?:files?|items?|folders?)|(?:files?|items?|folders?) deleted|"
    r"suppress\w+ (?:appetite|immun\w+)|(?:appetite|immune|fire) suppress\w+|"
    rf"соглас\w+ (?:с |на )?{_TERMS}|{_TERMS} согласован\w*|"
    r"согласи[ея] (?:родител(?:я|ей)|супруг[аи]|опекуна)|"
    rf"(?:подписан|согласован)\w* (?:\w+ )?{_PAPERS}|{_PAPERS} (?:\w+ )?(?:подписан|согласован)\w*|"
    rf"{_SUBSCRIBED} (?:\w+ )?{_PLATFORMS}|{_PLATFORMS} {_SUBSCRIBED}|"
    r"(?:отказ|запрет|соглас)\w* (?:в|на|от) (?:кредит\w*|ипотек\w+|займ\w*|доступ\w*|выезд\w*|"
    r"въезд\w*|вакцин\w+|привив\w+|операци\w+|лечени\w+|госпитализаци\w+)|"
    r"отказ\w* (?:двигател\w+|тормоз\w*|оборудовани\w+|поставщик(?:а|ов))|"
    r"исключ\w+ из (?:парти\w+|школ\w+|реестр\w*)|"
    r"удаленн\w+ (?:работ\w+|доступ\w*|сотрудник\w*|офис\w*|формат\w*|режим\w*)|"
    r"работ\w+ удаленн\w+|удален\w* файл\w*|"
    r"удален\w* от (?:центр\w*|город\w*|метро|мкад|моря|офис\w*|дом\w*))\b"
)
"""Permissions, refusals and signatures in other matters; what isn't here is asked about."""
_MOST_JUDGED = 1_000
"""Of a heading: a question of a form may be that long, a longer cell is none."""


class HeadingTopic(StrEnum):
    """What the cells below a heading tell of."""

    REFUSAL = "refusal"
    CONSENT = "consent"
    SUBSCRIPTION = "subscription"
    """A consent to something else than to be contacted."""
    CONTACT = "contact"
    """Whether to contact somebody, if all cells say yes or no."""


def topic_of(heading: str) -> HeadingTopic | None:
    """Return what the cells below a heading tell of; None if of nothing here."""
    words = _beginning(heading)
    is_other = is_of_other_things(words) and _NAMED_CONTACT.search(words) is None
    if not is_other and _is_about_contact(words, _REFUSAL_HEADING):
        return HeadingTopic.REFUSAL
    if _CONTACT_ALONE.fullmatch(words):
        return HeadingTopic.CONTACT
    if not is_other and _is_about_contact(words, _CONSENT_HEADING):
        return (
            HeadingTopic.SUBSCRIPTION
            if _SUBSCRIPTION_HEADING.search(words)
            else HeadingTopic.CONSENT
        )
    return None


def _is_about_contact(words: str, expression: re.Pattern[str]) -> bool:
    """Whether words tell, or may tell, of a refusal or a consent to be contacted."""
    if _OF_CONTACT.search(words) is None:
        # In Russian, the `remote` of remote work is also `removed`.
        words = _OTHER_MATTER.sub("", words)
    return expression.search(words) is not None


def _beginning(heading: str) -> str:
    return words_of(heading.strip()[:_MOST_JUDGED])


def is_refusal_heading(text: str) -> bool:
    """Whether a heading, or the name of a sheet, is that of people who must not be contacted."""
    return _is_about_contact(_beginning(text), _REFUSAL_HEADING)


def is_watched_heading(heading: str) -> bool:
    """Whether a column may say who must not be contacted, whatever its first cells hold."""
    return topic_of(heading) is not None or _REMARK_HEADING.search(_beginning(heading)) is not None
