"""Numbers, sizes and moments as the person's locale writes them."""

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale

from clientlists_desktop.ui.translation import translate


def number(value: int) -> str:
    """Group digits: 9,812."""
    return QLocale().toString(value)


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
