"""Columns that say who must not be contacted, recognised by their headings and their cells."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    r"do ?n[o’' ]*t ?(?:call|contact|text|mail|email)|"
    r"ndnd|dnd|ctps|tps|bloctel|registro opposizioni|lista (?:negra|robinson)|"
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
    r"agreed|permits?|permitted|permission|можно|хоч(?:ет|у)|жела(?:ет|ю)|разреш\w+|готов\w*|"
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
_NO = frozenset(
    {"no", "n", "false", "f", "0", "☐", "□", "✗", "✘", "☒", "❌", "🚫", "⛔",
     "nok", "-", "–", "—", "none", "нет", "н", "ложь", "nein",
     "falsch", "ні", "не", "nee", "nej", "nei", "ne", "nem", "nu", "ei", "nē", "όχι", "否", "不",
     "不可", "いいえ", "無", "아니오", "لا", "לא", "không", "ไม่", "tidak",
     "falso", "faux", "non", "não", "nao", "nie", "hayır", "hayir", "yok", "yanlış",
     "жоқ", "नहीं", "ไม่ได้", "denied", "declined", "rejected", "refused", "not given",
     "not granted"}
)  # fmt: skip
_WITHHELD = frozenset(
    {"запрещено", "запрещен", "запрещена", "запрещены", "заборонено", "ret", "reddedildi", "×",
     "거부", "미동의", "비동의", "拒绝", "不同意", "不接受", "不允许", "不可以", "拒否", "verboten",
     "refusé", "refuse", "rechazado", "recusado", "rifiutato", "abgelehnt", "brak zgody",
     "do not allow", "not allowed", "disallow", "not subscribed", "not_subscribed",
     "non_subscribed", "never subscribed", "not opted in", "not_opted_in", "opted_out",
     "без согласия", "не дано", "не получено", "не подписан", "не подписана"}
)  # fmt: skip
"""A no to what is asked for."""
_ALLOWED = frozenset({"allow", "allowed"})
_YES = frozenset(
    {"yes", "y", "true", "t", "1", "+", "x", "х", "✓", "✔", "☑", "✅", "👍",
     "ok", "agreed", "agree", "согласен", "согласна", "да", "д", "истина", "ja", "oui",
     "si", "так", "ano", "áno", "igen", "da", "jo", "kyllä", "jah", "taip", "jā", "ναι", "是", "可",
     "はい", "有", "예", "네", "نعم", "כן", "có", "ใช่", "ya", "sì",
     "sí", "sim", "tak", "evet", "var", "wahr", "verdadero", "vrai", "doğru",
     "разрешено", "разрешен", "разрешена", "разрешены", "дозволено", "можно", "иә", "हाँ", "हां",
     "ได้", "onay", "onaylı", "동의", "同意", "接受", "允许", "可以", "○", "〇", "all", "accepted",
     "erlaubt", "accepté", "acepta", "aceita", "accetta", "setuju", "boleh", "zgoda",
     "granted", "given", "opt-in", "opted in", "subscribed", "получено", "дано"}
)  # fmt: skip
REFUSALS = frozenset(
    {
        "отказник", "отказница", "refused", "refusal",
        "do not call", "do not contact", "don't call", "dnc", "dnd", "opt out", "opt-out",
        "opted out", "no consent", "unsubscribed", "stop", "не звонить", "отказ", "отказался",
        "отказалась", "отписан", "отписался", "отписалась", "не беспокоить", "withdrawn", "revoked",
        "отозвано",
        "стоп", "не дзвонити", "відмова", "відмовився", "відмовилась", "відписався", "baja",
        "dado de baja", "dada de baja", "désinscrit", "désabonné", "abgemeldet", "widerspruch",
        "descadastrado",
        "blocked", "blacklisted", "заблокирован", "заблокирована", "заблокований", "удален",
        "deceased", "dead", "умер", "умерла", "скончался", "скончалась", "помер", "померла",
        "verstorben", "fallecido", "fallecida", "falecido", "falecida", "décédé", "décédée",
        "deceduto", "deceduta", "vefat", "vefat etti", "zmarły", "zmarła",
    }
)  # fmt: skip
_REFUSING_WORDS = re.compile(
    r"\b(?:do(?:es)? ?n[o’'`]*t ?(?:call|contact|phone|text|disturb)|no (?:more )?calls|"
    r"wants? no calls|dnc|opt(?:ed)?[ -]?out|unsubscribed?|(?:stop|never) (?:calling|call)|"
    r"no further (?:calls?|contact)|(?:not|never) to (?:call|be (?:called|contacted))|"
    r"refuses? (?:calls|contact)|"
    r"не ?(?:звони(?:ть|те)|беспоко(?:ить|йте)|обзванива(?:ть|йте)|пи(?:сать|шите))|"
    r"не (?:надо|нужно|стоит) (?:больше )?звонить|не хоч\w+,? чтобы (?:\w+ )?звонили|"
    r"(?:прекратит\w+|против|без|запрети\w+) (?:звон(?:ки|ков|ить)|обзвон\w*)|"
    r"отказ(?:ал(?:ся|ась|ись)|ыва\w+)? от (?:звонков|рассыл\w+|общения|обзвона)|"
    r"(?:в )?ч[её]рн\w+ спис(?:ок|к\w+)|black ?list|"
    r"nicht (?:mehr )?(?:anrufen|angerufen|kontaktieren|kontaktiert)|keine (?:anrufe|werbung)|"
    r"не (?:дзвон(?:ити|іть)|турбу(?:вати|йте))|відмов(?:а|ився|илась) від (?:дзвінків|розсилк\w+)|"
    r"no (?:llamar|llame\w*|contactar|molestar|volver a llamar)|"
    r"no (?:quiere|desea) (?:que (?:le|lo|la) llam\w+|recibir|ser|(?:más )?llamadas)|"
    r"não (?:ligar|ligue\w*|contatar|perturbe|(?:quer|deseja) (?:receber|ser|mais))|"
    r"ne (?:pas|plus) (?:appeler|contacter|déranger)|"
    r"ne (?:souhaite|veut|désire) (?:plus|pas) (?:être|recevoir)|"
    r"aramayın(?:ız)?|aranmak istem\w+|non (?:chiamare|contattare|richiamare)|"
    r"non (?:vuole|desidera) (?:essere|ricevere|più)|nie (?:dzwonić|kontaktować)|"
    r"nie życzy sobie|niet (?:meer )?(?:bellen|contacteren)|nevolat|ring inte|"
    r"do(?:es)?(?:n[o’'`]*t| not) (?:want|wish|like)(?: (?:any|to|be|get|receive|more|further))* "
    r"(?:calls?|called|contact(?:ed)?|phoned|texts?)|wants no contact|stop calls|"
    r"не (?:тревож\w+|набира\w+|связыва\w+)|не хоч\w+ (?:получать|принимать) звонк\w*|"
    r"(?:абонент|клиент\w?) против|не телефону\w+|"
    r"kein(?:e|en)? (?:weiteren? )?(?:anruf\w*|kontakt\w*)|widerspr(?:uch|ochen)|"
    r"ne (?:pas|plus)(?: être)? (?:r?appel|contact|dérang|sollicit|démarch)\w+|s[’']oppose|"
    r"que no (?:se )?(?:(?:le|lo|la|les|me) )?(?:llam|contact|molest)\w+|"
    r"di non (?:essere )?(?:chiam|contatt|richiam|disturb)\w+|"
    r"rahatsız edilmek istem\w+|nie chce (?:telefonów|kontaktu|rozmów|być)|"
    r"wil niet (?:meer )?(?:gebeld|gecontacteerd|benaderd)|vill inte bli (?:kontaktad|uppringd)|"
    r"ikke ring\w*|älä soita|nepřeje si|nechce být|ne hívj\w+|nu (?:mai )?sun[aă]\w*|"
    r"не (?:ме|го|я) търсете|qo[ʻ‘’'`]?ng[ʻ‘’'`]?iroq qilma\w*|қоңырау шалма\w*|"
    r"jangan (?:\w+ )?(?:telepon|hubungi|dihubungi)|tidak mau dihubungi|"
    r"(?:đừng|không) (?:gọi(?! được)|liên hệ))\b"
    r"(?!\W+(?:after|before|until|till|between|on|at|today|tomorrow|this|"
    r"после|до|раньше|позже|ранее|утром|днем|днём|вечером|ночью|по|с|в|на|сегодня|завтра|пока|"
    r"nach|vor|bis|am|um|heute|antes|despu[eé]s|hasta|hoy)\b)",
    re.IGNORECASE,
)
"""A refusal in a remark; a wish to be called at another time is none."""
HINT = re.compile(
    r"[\n ,;/|()\[\]{}<>«»“”„\"'’.:!?+&*#–—-](?:"
    r"a(?:bgem|nger|nruf|ppel|ra[mn])|b(?:aja|ellen|elong|enader|lack|lock|łędn|orra)|"
    r"c(?:alls|ancell|hce|hiam|on[st])|"
    r"d(?:[éè]|ad[oa]\b|ate[in]|ead|ece|es(?:ab|ca|e[aj]|id)|i(?:ed|hub)|n[cd]|o\b|o’|oes|on|zwon)|"
    r"e(?:limin|nlev|quivo|rr|xclu)|f(?:al[els]|aux|urther)|g(?:ebeld|econt|ọi)|h(?:ív|ubung)|"
    r"k(?:ein|ontak)|l(?:i[gê][aun]|ist(?:[aey]\b|eden)|lam)|m(?:auvais|olest)|"
    r"n(?:e(?:ch|př|ver|vol)|hầm|ot)|o(?:ppos|pt)|p(?:assed|erturb|omył)|q(?:o[ʻ‘’'`n]|uer|ui[eé]r|uitar)|"
    r"r(?:adier|ahats|appel|efus|emo[vç]|etir|evok|ichiam|imuov|ing)|"
    r"s(?:acar|alah|bagl|oita|ouhait|top|un[aă]|uppr)|t(?:ak|elep|irar|ogli)|"
    r"u(?:nsub|ppring|sun)|v(?:efat|erkeer|ersto|ertei|euil|eut|olver|uole)|"
    r"w(?:iders|ithd|rong|ykre)|yanl|z(?:ły|mar)|życz|"
    r"беспок|в(?:идал|ідкл)|друг|исключ|відм|відп|дзвон|з(?:аблок|вон)|на(?:бир)|"
    r"не(?:бес|вер|зв|дз|обз|пи|прав|тур)|"
    r"о(?:бажд|бзв|браб|тказ|тозв|тпис|ш)|п(?:иса|иш|омер|омил|ринадл|рокур|ротив)|"
    r"р(?:кн|оскомн)|с(?:вязыв|конч|топ)|т(?:елефону|о[тй]|рев|урб|ърс)|"
    r"у(?:бер|бра|дал|мер)|фас|ч(?:[её]рн|с\b|уж)|шалма)|"
    r"[勿拒]|拉黑|不[要可]|别|空号|错|禁止|お断り|しないで|거부|금지|하지|تتصل|الاتصال|خطأ|خاطئ|"
    r"โทร|เบอร์ผิด|कॉल"
)
"""How some word of every refusal begins; the last line is of languages without spaces."""
_REMARK = re.compile(r"\s*[(\[,;:.!/–—]|\s+[-\d]")
_DENIAL = re.compile(r"(?:not|no|never|нет|не|без|nicht|kein\w*|non|nie|niet|não|pas) (?=\w)")
"""How a cell begins that says of a consent that it wasn't given: `not agreed`."""
_REFUSAL_LIST = re.compile(
    r"\b(?:stop ?list|стоп ?лист\w*|отказник\w*|отказавш\w+|отказы|отписа\w+|отписк\w+|"
    r"opt ?outs?|unsub\w*|block ?list|bajas|abmeldungen|désinscri\w+|désabonn\w+|"
    r"descadastr\w*|sperrliste|suppression list)\b"
)
_ANSWERS = _YES | _NO | _WITHHELD | _ALLOWED | REFUSALS
_DATE = re.compile(r"\s*(?:\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{2,4})(?!\d)")
"""Of a consent; `2026-05-01 10:00` and `01.05.26`, too."""
_MOST_DIGITS = 7
"""With as many a cell holds the number of a phone, not an answer."""
_CERTAIN_REFUSAL = re.compile(
    r"\b(?:умер(?:ла)?|скончал(?:ся|ась)|помер(?:ла)?|deceased|passed away|verstorben|"
    r"(?:he|she|client|customer|husband|wife) (?:has )?died|"
    r"fallec(?:id[oa]|ió)|falec(?:id[oa]|eu)|décédée?|decedut[oa]|vefat et\w+|zmarła?|"
    r"wrong (?:number|person|no)|not (?:his|her|their|the client[’']?s) number|"
    r"not the right person|belongs to some(?:one|body) else|"
    r"(?:неверный|неправильный|чужой|не тот) номер|номер не принадлежит|ошиб\w+ номером|"
    r"не тот (?:человек|абонент)|номер другого|помилил\w+ номером|не той номер|"
    r"falsche nummer|numéro erroné|(?:faux|mauvais) numéro|número (?:equivocado|errado)|"
    r"yanlış numara|numero (?:sbagliato|errato)|(?:zły|błędny) numer|pomyłka|verkeerd nummer|"
    r"nomor salah|salah sambung|nhầm số|"
    r"(?:asked|asks|wants|wishes|request\w*) to be (?:removed|taken off)|remove me|removal from|"
    r"(?:remove|take|taken)d? (?:\w+ )?(?:from|off) (?:\w+ )?list|"
    r"звонить запрет\w+|запрет\w+ звонить|отказ\w* от обработки|отозвал\w* соглас\w+|"
    r"відклика\w+ згод\w+|(?:внес\w+|занес\w+|добав\w+)? ?в чс|"
    r"(?:по)?жал\w+ в (?:фас|роскомнадзор|ркн|прокуратур\w*)|"
    r"(?:исключит\w*|убрать|уберите|удал\w+) (?:\w+ )?из (?:базы|списк\w+|обзвона|рассыл\w+)|"
    r"про(?:сит|сил|сила|сьба|шу) (?:удалить|исключить(?= (?:меня|номер|его|е[её])|\W*$))|"
    r"удал(?:ите?|ить) (?:меня|номер|(?:мой|его|е[её]) номер)|"
    r"видал(?:ити|іть) (?:\w+ )?(?:номер|з бази)|"
    r"aus (?:der|dem|unserer) (?:liste|datei|datenbank|verteiler)|aus verteiler|"
    r"(?:supprimer|retirer|enlever|radier) (?:de la liste|du fichier|de la base)|"
    r"demande de (?:suppression|retrait|désinscription)|"
    r"(?:quitar|borrar|eliminar|sacar)\w* de (?:la|nuestra) (?:lista|base)|solicit\w+ (?:la )?baja|"
    r"(?:rimuover|cancellar|toglier)\w* dalla (?:lista|base)|"
    r"solicit\w+ (?:a )?(?:remoção|exclusão)|"
    r"(?:remover|excluir|retirar|tirar) d[ao] (?:lista|base|cadastro)|listeden (?:çıkar|sil)\w*|"
    r"(?:usun\w+|wykreśl\w+) z (?:bazy|listy)|prosi o usunięcie)\b|"
    r"(?:请勿|不要再?|勿)(?:打|致电|联系|骚扰|来电|打扰)|勿扰|拒绝(?:来电|联系|推销|接听)|拉黑|"
    r"别再?(?:打|联系|来电)|空号|错号|打错|"
    r"(?:電話|連絡|架電)(?:しないで|不可|不要|禁止|お断り|拒否)|"
    r"수신 ?거부|(?:전화|연락) ?(?:금지|거부|하지 ?(?:마|말))|لا تتصل|عدم الاتصال|لا يريد الاتصال|"
    r"(?:الرقم|رقم) (?:خطأ|خاطئ)|(?:ไม่ต้อง|อย่า|ห้าม)โทร|เบอร์ผิด|कॉल (?:मत|न) कर"
)
"""What no word that follows makes a wish for another time; the last lines have no spaces."""


def _folded(text: str) -> str:
    return text.strip().casefold().replace("_", " ").replace("ё", "е")


@lru_cache(maxsize=4096)
def refuses_in_words(text: str) -> bool:
    """Whether a text says that its client must not be contacted."""
    folded = _folded(text)
    if HINT.search(f" {folded}") is None:
        return False
    found = _REFUSING_WORDS.search(folded) or _CERTAIN_REFUSAL.search(folded)
    # `DNC!`, `отказ (дорого)`: what follows says when or why.
    return found is not None or _REMARK.split(folded, maxsplit=1)[0] in REFUSALS


def tells_of_refusals(title: str) -> bool:
    """Whether a title, or the name of a file, says that its people must not be contacted."""
    return refuses_in_words(title) or _REFUSAL_LIST.search(words_of(title)) is not None


def is_refusal_heading(text: str) -> bool:
    """Whether a heading, or the name of a sheet, is that of people who must not be contacted."""
    return _REFUSAL_HEADING.search(words_of(text)) is not None


@dataclass(frozen=True)
class OptOutColumn:
    """A column that says who must not be contacted.

    Attributes:
        index: the column in the order of reading.
        means: `refusal` (filled cells refuse), `consent` (a no refuses), or `words` (only cells
            that say so themselves, as a status or in a remark).
        is_agreement: it says who agreed to be contacted, not just to a newsletter.
        must_agree: an empty cell refuses, too.
    """

    index: int
    means: str
    is_agreement: bool = False
    must_agree: bool = False

    def refuses(self, cell: str) -> bool:
        """Whether a cell says that its client must not be contacted."""
        text = _folded(cell)
        if not text:
            return self.must_agree
        if refuses_in_words(text):
            return True
        said = _said(text)
        if self.means == "refusal":
            # A date, a name, a note: whatever stands here says when, to whom or why.
            return said not in _NO and said not in _ALLOWED
        denies = said in _NO or said in _WITHHELD or _DENIAL.match(text) is not None
        return self.means == "consent" and denies


def _said(text: str) -> str:
    """Return what an answer says without the remark behind it: `no` of `no, by mail only`."""
    return text if text in _ANSWERS else _REMARK.split(text, maxsplit=1)[0]


def opt_out_column(index: int, heading: str, *, must_agree: bool = False) -> OptOutColumn:
    """Return how a column is read in which somebody says that refusals stand."""
    words = words_of(heading)
    if _tells(words, _REFUSAL_HEADING):
        return OptOutColumn(index, "refusal")
    if _CONTACT_ALONE.fullmatch(words):
        return OptOutColumn(index, "consent", must_agree=must_agree)
    if _tells(words, _CONSENT_HEADING):
        is_agreement = _SUBSCRIPTION_HEADING.search(words) is None
        return OptOutColumn(index, "consent", is_agreement, must_agree)
    return OptOutColumn(index, "words", must_agree=must_agree)


def is_watched_heading(heading: str) -> bool:
    """Whether a column may say who must not be contacted, whatever its first cells hold."""
    words = words_of(heading)
    return (
        _CONTACT_ALONE.fullmatch(words) is not None
        or _tells(words, _REFUSAL_HEADING, _CONSENT_HEADING)
        or _REMARK_HEADING.search(words) is not None
    )


def _tells(words: str, *headings: re.Pattern[str]) -> bool:
    """Whether a heading is one of these, and of contact rather than of cards or a channel."""
    if is_of_other_things(words) and _NAMED_CONTACT.search(words) is None:
        return False
    return any(one.search(words) for one in headings)


def find_opt_out_columns(
    header: Sequence[str], rows: Sequence[Sequence[str]], refusing: Collection[int]
) -> list[OptOutColumn]:
    """Return the columns that may say who must not be contacted, without the address column.

    Args:
        rows: a sample of the rows below the header.
        refusing: columns in which some cell of the file is a refusal; see `RefusalSearch`.
    """
    found = []
    for index, heading in enumerate(header):
        column = opt_out_column(index, heading)
        cells = [cells[index] for cells in rows if index < len(cells) and cells[index].strip()]
        # Of a million rows only some are here: what a heading announces may stand in the others.
        if index and (index in refusing or is_watched_heading(heading)):
            is_plausible = _is_plausible(column, heading, cells)
            found.append(column if is_plausible else OptOutColumn(index, "words"))
    return found


def _is_plausible(column: OptOutColumn, heading: str, cells: Sequence[str]) -> bool:
    """Whether the cells are what the heading promises; a refusal may be told in any words."""
    if column.means == "refusal":
        # `No contact` may be short for the number of a contact.
        return 2 * sum(map(_looks_like_number, cells)) <= len(cells)
    known = sum(map(_is_answer, cells))
    if _CONTACT_ALONE.fullmatch(words_of(heading)):
        return known == len(cells) and any(map(str.isalpha, cells))
    return 2 * known >= len(cells)


def _is_answer(cell: str) -> bool:
    text = _folded(cell)
    return _said(text) in _ANSWERS or (_DATE.match(cell) or _DENIAL.match(text)) is not None


def _looks_like_number(cell: str) -> bool:
    return sum(map(str.isdigit, cell)) >= _MOST_DIGITS and _DATE.match(cell) is None
