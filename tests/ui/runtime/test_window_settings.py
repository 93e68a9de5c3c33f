"""What the window remembers names nobody who was forgotten."""

from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.people.person import matcher_of, person_at
from clientlists_desktop.ui.runtime.window_settings import drop_texts, window_settings


def test_whatever_names_a_forgotten_person_is_dropped(qapp: object) -> None:
    kept = {
        "recent_files/1": ["/data/a.csv", "/data/Иванов 8 916 123-45-67.csv"],
        "recent_files/2": "/data/79161234567.csv",
        "export/last": '{"order": ["Phone", "of +7 916 123-45-67"]}',
        "lists/widths": ["name", "120"],
        "window/place": b"79161234567",
    }
    for key, value in kept.items():
        window_settings().setValue(key, value)
    drop_texts(matcher_of(person_at(TELEPHONY, "79161234567")).is_in_name)
    settings = window_settings()
    left = {key: settings.value(key) for key in settings.allKeys()}
    # Qt reads a list of one back as its one text.
    assert left.pop("recent_files/1") in ("/data/a.csv", ["/data/a.csv"])
    assert left.pop("window/place") == b"79161234567"
    assert left == {"lists/widths": ["name", "120"]}
