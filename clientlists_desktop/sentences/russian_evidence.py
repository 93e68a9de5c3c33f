"""The evidence of a consent in Russian: its sheet speaks both languages, whatever the window's."""

from clientlists_desktop.sentences.translating import english

RUSSIAN = {
    "Evidence of consent": "Подтверждение согласия",
    "Who and when": "Кто и когда",
    "Confirmed by": "Подтвердил(а)",
    "{name} (account removed since)": "{name} (учётная запись удалена)",
    "Local time": "Местное время",
    "UTC": "Всемирное время (UTC)",
    "Record": "Запись",
    "What was confirmed": "Что подтверждено",
    "Statement": "Заявление",
    "Wording": "Формулировка",
    "own wording": "собственная формулировка",
    "version {version}, {language}": "версия {version}, {language}",
    "English": "английский",
    "Russian": "русский",
    "Legal basis": "Правовое основание",
    "{basis}: GDPR, article 6 (1) ({letter})": "{basis}: GDPR, статья 6 (1) ({letter})",
    "Consent": "Согласие",
    "Contract": "Договор",
    "Legal obligation": "Обязанность по закону",
    "Vital interests": "Жизненные интересы",
    "Public task": "Общественный интерес",
    "Legitimate interests": "Законные интересы",
    "How collected": "Как получено",
    "not stated": "не указано",
    "not recorded": "не записано",
    "Client list": "Список клиентов",
    "Name": "Название",
    "The list is now": "Список сейчас",
    "in use": "используется",
    "deleted": "удалён",
    "erased": "стёрт",
    "Channel": "Канал",
    "Telephony": "Телефония",
    "Chat widget": "Виджет чата",
    "Chat API": "Chat API",
    "Clients": "Клиентов",
    "Rows": "Строк",
    "read {count}": "прочитано {count}",
    "added {count}": "добавлено {count}",
    "removed {count}": "убрано {count}",
    "ready {ready} + failed {failed} + duplicates {duplicate} + blank {blank}":
        "готово {ready} + с ошибками {failed} + повторов {duplicate} + пустых {blank}",
    "Among the ready": "Среди готовых",
    "with a warning {warned}, repaired {repaired}":
        "с предупреждением {warned}, исправлено {repaired}",
    "Source": "Источник",
    "Clients of the project": "Клиенты проекта",
    "File": "Файл",
    "Size": "Размер",
    "SHA-256": "SHA-256",
    "{size} bytes": "{size} байт",
    "Proof files": "Файлы-доказательства",
    "none": "нет",
    "cut: {shown} of {all} characters; the whole text has SHA-256 {sha256}":
        "сокращено: {shown} из {all} знаков; SHA-256 полного текста: {sha256}",
    "Made on {moment} by {name} with {program}":
        "Составлено {moment}, {name}, программа {program}",
}  # fmt: skip
"""English texts of the sheet and what they are in Russian."""


def russian(context: str, text: str, disambiguation: str | None = None, n: int = -1, /) -> str:
    """Return a text of the sheet in Russian."""
    return RUSSIAN.get(text) or english(context, text, disambiguation, n)
