"""How texts say that somebody must not be contacted: in remarks, statuses, tags and titles."""

import re
from functools import lru_cache

from clientlists_desktop.core.layouts.column_synonyms import words_of

REFUSALS = frozenset(
    {
        "отказник", "отказница", "refused", "refusal",
        "do not call", "do not contact", "don't call", "dnc", "dnd", "opt out", "opt-out",
        "opted out", "no consent", "unsubscribed", "stop", "не звонить", "отказ", "отказался",
        "отказалась", "отписан", "отписался", "отписалась", "отписка", "не беспокоить",
        "withdrawn", "revoked", "отозвано",
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
_BETWEEN_TAGS = re.compile(r"[,;|]")
REMARK = re.compile(r" ?[(\[,;:.!/–—]| [-\d]")
"""Where what an answer says may end, in a folded text."""
_REFUSAL_LIST = re.compile(
    r"\b(?:stop ?list|стоп ?лист\w*|отказник\w*|отказавш\w+|отказы|отписа\w+|отписк\w+|"
    r"opt ?outs?|unsub\w*|block ?list|bajas|abmeldungen|désinscri\w+|désabonn\w+|"
    r"descadastr\w*|sperrliste|suppression list)\b"
)
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


def folded(text: str) -> str:
    """Return a text as the words of refusals are written, with single blanks between them."""
    return " ".join(text.casefold().replace("_", " ").replace("ё", "е").split())


@lru_cache(maxsize=4096)
def refuses_in_words(text: str) -> bool:
    """Whether a text says that its client must not be contacted."""
    plain = folded(text)
    if HINT.search(f" {plain}") is None:
        return False
    found = _REFUSING_WORDS.search(plain) or _CERTAIN_REFUSAL.search(plain)
    if found is not None or any(tag.strip() in REFUSALS for tag in _BETWEEN_TAGS.split(plain)):
        return True
    # `DNC!`, `отказ (дорого)`: what follows says when or why.
    return REMARK.split(plain, maxsplit=1)[0] in REFUSALS


def tells_of_refusals(title: str) -> bool:
    """Whether a title, or the name of a file, says that its people must not be contacted."""
    return refuses_in_words(title) or _REFUSAL_LIST.search(words_of(title)) is not None
