"""Numbers, sizes and times as the person’s locale writes them."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from clientlists_desktop.core.moments import local_time
from clientlists_desktop.texts.translation import capitalised
from clientlists_desktop.ui.runtime.translation import translate

_DAY, _CLOCK = "d MMM yyyy", "H:mm"
_KILOBYTE = 1024


def day_format() -> str:
    """Return how a field shows what `day` returns."""
    return _DAY


def minute_format() -> str:
    """Return how a field shows what `minute` returns."""
    return f"{_DAY}, {QLocale().timeFormat(QLocale.FormatType.ShortFormat)}"


def clock_format() -> str:
    """Return how a field shows what `clock` returns."""
    return _CLOCK


def number(value: int) -> str:
    """Return a number with grouped digits: 9,812."""
    return QLocale().toString(value)


def decimal(value: float) -> str:
    """Return a number with one digit after the point: 2.1."""
    return QLocale().toString(value, "f", 1)


def percent(part: float, whole: float, digits: int = 1) -> str:
    """Return a share as a percentage: 42.9%; a dash if the whole is zero."""
    if not whole:
        return "–"
    share = QLocale().toString(100 * part / whole, "f", digits)
    return translate("Number", "{share}%").format(share=share)


def size(octets: int) -> str:
    """Return a file size: 1.4 MB, 16 bytes."""
    if octets < _KILOBYTE:
        # Qt has one form of the word for all numbers, which is wrong in Russian.
        return translate("Size", "%Ln byte(s)", "", octets)
    return QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def moment(stored: str, *, within: bool = False) -> str:
    """Return a stored UTC time in local time: "Today, 14:32", or the date.

    Args:
        within: whether it stands within a sentence, and not at its beginning.
    """
    then = local_time(datetime.fromisoformat(stored).replace(tzinfo=UTC))
    local = QDateTime.fromSecsSinceEpoch(int(then.timestamp()))
    locale = QLocale()
    if local.date() == QDateTime.currentDateTime().date():
        time = locale.toString(local.time(), QLocale.FormatType.ShortFormat)
        today = translate("Moment", "today, {time}").format(time=time)
        return today if within else capitalised(today)
    return locale.toString(local.date(), _DAY)


def day(moment: int | None) -> str:
    """Return the local day of a time in seconds since 1970; empty for None."""
    if moment is None:
        return ""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(moment).date(), _DAY)


def minute(moment: int | None) -> str:
    """Return the local day and time of a time in seconds since 1970; empty for None."""
    if moment is None:
        return ""
    local = QDateTime.fromSecsSinceEpoch(moment)
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    return f"{day(moment)}, {time}"


def stored_minute(stored: str) -> str:
    """Return the local day and time of a stored UTC time."""
    return minute(int(datetime.fromisoformat(stored).replace(tzinfo=UTC).timestamp()))


def date_text(date: date) -> str:
    """Return a date."""
    return QLocale().toString(QDate(date.year, date.month, date.day), _DAY)


def length(seconds: int) -> str:
    """Return a duration: 212 h 40 min, 2 min 8 s, 52 s; a dash for zero."""
    if not seconds:
        return "–"
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return translate("Length", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if minutes:
        text = translate("Length", "{minutes} min {seconds} s")
        return text.format(minutes=minutes, seconds=rest)
    return translate("Length", "{seconds} s").format(seconds=rest)


def clock(minutes: int) -> str:
    """Return minutes since midnight as a time of day: 10:00."""
    return f"{minutes // 60}:{minutes % 60:02}"


def weekdays(days: tuple[int, ...]) -> str:
    """Return the names of weekdays, 0 for Monday: "Mon – Fri" or "Mon, Wed"."""
    names = [QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat) for day in days]
    if len(days) > 2 and days == tuple(range(days[0], days[-1] + 1)):
        return f"{names[0]} – {names[-1]}"
    return ", ".join(names)
