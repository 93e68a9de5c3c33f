"""Numbers, sizes and moments as the person's locale writes them."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from clientlists_desktop.ui.runtime.translation import translate


def number(value: int) -> str:
    """Group digits: 9,812."""
    return QLocale().toString(value)


def decimal(value: float) -> str:
    """Return a number with one digit after the point: 2.1."""
    return QLocale().toString(value, "f", 1)


def percent(part: float, whole: float, digits: int = 1) -> str:
    """Return a share as people read it: 42.9%; a dash of nothing."""
    if not whole:
        return "–"
    share = QLocale().toString(100 * part / whole, "f", digits)
    return translate("Number", "{share}%").format(share=share)


def size(octets: int) -> str:
    """Return a file size: 1.4 MB."""
    return QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def moment(stored: str) -> str:
    """Return a stored UTC moment in local time: "Today, 14:32", or the date."""
    then = datetime.fromisoformat(stored).replace(tzinfo=UTC).astimezone()
    local = QDateTime.fromSecsSinceEpoch(int(then.timestamp()))
    locale = QLocale()
    if local.date() == QDateTime.currentDateTime().date():
        time = locale.toString(local.time(), QLocale.FormatType.ShortFormat)
        return translate("Moment", "Today, {time}").format(time=time)
    return locale.toString(local.date(), "d MMM yyyy")


def day(moment: int | None) -> str:
    """Return the day of a moment in seconds since 1970, in local time; "" for none."""
    if moment is None:
        return ""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(moment).date(), "d MMM yyyy")


def minute(moment: int | None) -> str:
    """Return day and time of a moment in seconds since 1970, in local time; "" for none."""
    if moment is None:
        return ""
    local = QDateTime.fromSecsSinceEpoch(moment)
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    return f"{day(moment)}, {time}"


def stored_minute(stored: str) -> str:
    """Return day and time of a stored UTC moment, in local time."""
    return minute(int(datetime.fromisoformat(stored).replace(tzinfo=UTC).timestamp()))


def date_text(date: date) -> str:
    """Return a day of the calendar."""
    return QLocale().toString(QDate(date.year, date.month, date.day), "d MMM yyyy")


def length(seconds: int) -> str:
    """Return a length of time: 212 h 40 min, 2 min 8 s; a dash for none."""
    if not seconds:
        return "–"
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return translate("Length", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return translate("Length", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def clock(minutes: int) -> str:
    """Return minutes since midnight as a time of day: 10:00."""
    return f"{minutes // 60}:{minutes % 60:02}"


def weekdays(days: tuple[int, ...]) -> str:
    """Name weekdays, 0 for Monday: "Mon – Fri" or "Mon, Wed"."""
    names = [QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat) for day in days]
    if len(days) > 2 and days == tuple(range(days[0], days[-1] + 1)):
        return f"{names[0]} – {names[-1]}"
    return ", ".join(names)
