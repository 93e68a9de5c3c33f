"""What a person says of how a file is to be read: encoding, header, country, two readings."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QTableView

from tests.journeys.driver import Person, write_csv

FRENCH = [
    ["Phone", "Name"], ["12025550147", "Chloé Lefèvre"], ["12025550148", "François Noël"],
    ["12025550149", "bad"],
]  # fmt: skip


def choose_country(person: Person, country: str) -> None:
    """Choose the default country beside the layout."""
    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)
    person.type_country("defaultCountry", country)
    person.click("useOpening")


def names(person: Person) -> list[str]:
    return [row[4] for row in person.table("checkedRows")]


def test_another_encoding_is_chosen_by_eye(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "clients.csv", FRENCH, "cp1252"))
    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)
    person.pick("encoding", "Windows-1251")
    person.until(lambda: "Chloй Lefиvre" in str(person.table("openingPreview")))
    person.click("useOpening")
    person.until(lambda: person.sees("fileFacts") and "Windows-1251" in person.text("fileFacts"))
    person.wait_for_result()
    assert "Chloй Lefиvre" in names(person)

    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)
    person.pick("encoding", "Windows-1252")
    person.until(lambda: "Chloé Lefèvre" in str(person.table("openingPreview")))
    person.click("useOpening")
    person.until(lambda: person.sees("fileFacts") and "Windows-1252" in person.text("fileFacts"))
    person.wait_for_result()
    assert names(person)[:2] == ["Chloé Lefèvre", "François Noël"]
    person.until(lambda: person.stored() == (1, 3))


def test_an_encoding_that_does_not_fit_cannot_be_used(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "clients.csv", FRENCH, "cp1252"))
    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)
    person.pick("encoding", "UTF-8")
    person.reads("openingRefusal", "line 2: these bytes are not text in the encoding")
    assert not person.the("useOpening").isEnabled()
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: not person.is_open("openingDialog"))
    assert person.counts()["read"] == 3


def test_the_first_row_as_header_or_as_client(person: Person, tmp_path: Path) -> None:
    rows = [["12025550147", "Ann"], ["12025550148", "Bo"]]
    person.check(write_csv(tmp_path / "bare.csv", rows))
    assert person.counts()["read"] == 2
    assert "no header, row 1 is a client" in person.text("fileFacts")
    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)
    person.pick("headerRow", "Row 1: 12025550147, Ann")
    person.click("useOpening")
    person.until(lambda: person.sees("count-read") and person.text("count-read") == "1")
    person.wait_for_result()
    assert "header in row 1" in person.text("fileFacts")
    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)
    person.pick("headerRow", "None")
    person.click("useOpening")
    person.until(lambda: person.sees("count-read") and person.text("count-read") == "2")
    person.wait_for_result()
    person.until(lambda: person.stored() == (1, 2))


def test_numbers_that_read_in_two_ways_wait_for_an_answer(person: Person, tmp_path: Path) -> None:
    rows = [["Phone"], ["84951234567"], ["84991234568"], ["79161234567"]]
    person.check(write_csv(tmp_path / "moscow.csv", rows))
    assert person.counts()["ready"] == 3
    assert not person.is_told("two valid numbers")

    choose_country(person, "Russia")
    person.reads("assistText", "2 rows can be read as two valid numbers")
    person.wait_for_result()
    person.click("count-failed")
    assert person.counts() == {"read": 3, "ready": 1, "failed": 2, "duplicate": 0, "blank": 0}
    assert "84951234567 as written" in person.table("checkedRows")[0][3]
    assert "74951234567 as a number of" in person.table("checkedRows")[0][3]

    person.click("answer-two_readings-written")
    person.until(lambda: person.sees("count-ready") and person.text("count-ready") == "3")
    person.wait_for_result()
    # The rows in view stay there with what they became.
    assert [row[2] for row in person.table("checkedRows")] == ["84951234567", "84991234568"]

    person.turn_to("Numbers with two readings are read as you chose")
    person.click("askAgain-two_readings")
    person.until(lambda: person.sees("count-failed") and person.text("count-failed") == "2")
    person.click("answer-two_readings-country")
    person.until(lambda: person.sees("count-ready") and person.text("count-ready") == "3")
    person.wait_for_result()
    assert person.counts()["ready"] == 3
    assert [row[2] for row in person.table("checkedRows")] == ["74951234567", "74991234568"]

    person.turn_to("Numbers with two readings are read as you chose")
    person.click("askAgain-two_readings")
    person.until(lambda: person.sees("count-failed") and person.text("count-failed") == "2")


def test_half_a_country_chooses_nothing(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "some.csv", [["Phone"], ["12025550147"]]))
    person.click("changeOpening")
    box = person.the("defaultCountry", QComboBox)
    field = box.lineEdit()
    field.setFocus()
    person.qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.qtbot.keyClicks(field, "Xyz")
    person.qtbot.keyClick(field, Qt.Key.Key_Return)
    person.until(lambda: box.currentText() == "None")
    person.click("cancelDialog")
    assert person.text("pageTitle") == "1 of 1 rows are ready"


def test_the_wheel_over_the_page_changes_no_country(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "some.csv", [["Phone"], ["12025550147"]]))
    person.click("changeOpening")
    box = person.the("defaultCountry", QComboBox)
    place = QPointF(box.rect().center())
    turn = QWheelEvent(
        place, box.mapToGlobal(place), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.currentText() == "None"
    person.click("cancelDialog")


def test_nothing_ready_is_said_and_stops_the_wizard(person: Person, tmp_path: Path) -> None:
    rows = [["Phone", "Name"], ["call me", "Ann"], ["", "Bo"], ["12", "Di"]]
    person.start(write_csv(tmp_path / "bad.csv", rows))
    person.until(lambda: person.sees("checkedRows"))
    assert person.counts() == {"read": 3, "ready": 0, "failed": 3, "duplicate": 0, "blank": 0}
    person.reads("whyOff", "No row is ready: fix the file and choose it again")
    button = person.the("next")
    assert not button.isEnabled()
    assert button.accessibleDescription() == person.text("whyOff")
    assert person.text("next") == "Continue with 0 ready clients"


def test_unlikely_numbers_can_be_left_out(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "some.csv", [["Phone"], ["12671234567"], ["12025550147"]]))
    assert person.counts()["ready"] == 2
    person.in_menu("leaveOutUnlikely")
    person.until(lambda: person.sees("count-ready") and person.text("count-ready") == "1")
    person.wait_for_result()
    person.click("count-failed")
    assert "Unlikely number, left out" in person.table("checkedRows")[0][3]


def test_what_a_country_would_do_is_said_before_it_is_chosen(
    person: Person, tmp_path: Path
) -> None:
    known = [[f"+7916123{n:04d}", "Анна"] for n in range(40)]
    repeats = [[f"916123{n:04d}", "Анна"] for n in range(5)]
    new = [[f"916555{n:04d}", "Борис"] for n in range(3)]
    rows = [["Телефон", "Имя"], *known, *repeats, *new, ["12", "Вера"]]
    person.check(write_csv(tmp_path / "clients.csv", rows))
    person.reads("assistText", "9 rows: numbers of")
    person.reads(
        "assistDetail",
        "Will be valid, as shown: 8 (duplicates: 5). Still failed: 1.",
    )
    person.reads("assistDetail", "The file has 40 other numbers with +7.")
    person.click("readThemSo")
    person.until(lambda: person.text("pageTitle") == "43 of 49 rows are ready")
    person.wait_for_result()
    assert person.counts() == {"read": 49, "ready": 43, "failed": 1, "duplicate": 5, "blank": 0}
    person.control(Qt.Key.Key_Z)
    person.until(lambda: person.text("pageTitle") == "40 of 49 rows are ready")
    person.wait_for_result()
    assert not person.the("undo").isEnabled()


def test_the_rows_in_view_stay_where_they_are_when_a_country_is_chosen(
    person: Person, tmp_path: Path
) -> None:
    cells = [f"8 (916) 345-{at % 100:02}-{at // 100:02}" for at in range(300)]
    rows = [["Телефон", "Имя"], *([cell, "Анна"] for cell in cells)]
    person.check(write_csv(tmp_path / "clients.csv", rows))
    person.until(lambda: len(person.table("checkedRows")) == 300)
    person.the("checkedRows", QTableView).verticalScrollBar().setValue(100)

    def is_in_place() -> bool:
        table = person.the("checkedRows", QTableView)
        return (table.rowAt(0), table.model().rowCount()) == (100, 300)

    person.until(is_in_place)
    for act, ready in ((lambda: person.click("readThemSo"), "300"),
                       (lambda: person.control(Qt.Key.Key_Z), "0")):  # fmt: skip
        act()
        person.reads("count-ready", ready)
        person.wait_for_result()
        person.until(is_in_place)


def test_the_country_of_the_last_list_is_not_used_against_the_file(
    person: Person, tmp_path: Path
) -> None:
    american = [["Phone", "Name"], *([f"(212) 736-{at:04}", "Ann Smith"] for at in range(60))]
    person.check(write_csv(tmp_path / "us.csv", american))
    person.type_country("offerCountry", "United States")
    person.click("readThemSo")
    person.reads("count-ready", "60")
    person.click("next")
    person.confirm_consent("us")
    person.click("backToLists")
    moscow = [["Телефон", "ФИО"], *([f"8495{at:07}", "Анна"] for at in range(1234567, 1234867))]
    person.check(write_csv(tmp_path / "moscow.csv", moscow))
    person.reads("count-ready", "0")
    person.reads("assistDetail", "Will be valid, as shown: 300.")
    assert not person.the("next").isEnabled()
