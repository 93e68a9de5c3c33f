"""The main job: from a messy file of phone numbers to a list, and what is done with it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from tests.journeys.driver import Person, read_book, write_csv

HEADER = ["Phone", "Name", "City", "GMT_ZONE", "DIALER_PRIORITY"]
ROWS = [
    ["12025550147", "Мария", "Казань", "+03:00", "1"],
    ["+1 (202) 555-0162", "Daniel", "Boston", "", ""],
    ["8 (912) 345-67-89", "Olga", "Perm", "", ""],
    ["1.2026E+10", "Ivan", "Omsk", "", ""],
    ["12O25550148", "Grace", "Austin", "", ""],
    ["12025550149", "Aiko", "Portland", "noon", ""],
    ["12025550147", "Мария", "Казань", "+03:00", "1"],
    ["", "", "", "", ""],
    ["12025550150", "Юлия", "Самара", "", "9"],
    ["8-912-345-67-90", "Пётр", "Тверь", "", "5"],
]


def test_from_a_messy_file_to_a_list_and_back(
    person: Person, tmp_path: Path, save_to: Path, questions: list[str]
) -> None:
    source = write_csv(tmp_path / "spring clients.csv", [HEADER, *ROWS])
    person.until(lambda: person.sees("createFirstList"))
    assert not person.sees("lists")

    person.click("createFirstList")
    assert person.text("addressExample") == "12025550147"
    person.click("next")
    assert not person.the("next").isEnabled()
    assert person.text("whyOff") == "Choose a file to continue"
    person.choose(source)
    person.wait_for_result()

    assert person.counts() == {"read": 10, "ready": 2, "failed": 6, "duplicate": 1, "blank": 1}
    assert person.text("pageTitle") == "2 of 10 rows are ready"
    table = person.the("checkedRows")
    assert table.window().focusWidget() is table
    person.click("count-read")
    person.until(lambda: len(person.table("checkedRows")) == 10)
    person.click("count-failed")
    person.until(lambda: len(person.table("checkedRows")) == 6)
    failed = {row[0]: row for row in person.table("checkedRows")}
    assert sorted(failed, key=int) == ["4", "5", "6", "7", "10", "11"]
    assert failed["5"][1] == "1.2026E+10"
    assert "Cut by Excel" in failed["5"][3]
    assert "Letters in the number" in failed["6"][3]
    assert "GMT_ZONE: “noon” is not a time zone" in failed["7"][3]
    assert "DIALER_PRIORITY: “9” is not a priority" in failed["10"][3]
    assert failed["11"][4:6] == ["Пётр", "Тверь"]

    person.click("saveReport")
    person.reads("toastText", "Saved: ")
    report = read_book(save_to / "spring clients - left out.xlsx")
    assert report[0] == ["Row", "Outcome", "Reason", *HEADER]
    assert [line[0] for line in report[1:]] == ["4", "5", "6", "7", "8", "10", "11"]
    assert report[2][2].startswith("Cut by Excel")
    assert report[2][3:6] == ["1.2026E+10", "Ivan", "Omsk"]
    assert report[5][1:3] == ["duplicate", "Duplicate of row 2"]

    person.type_country("offerCountry", "Russia")
    person.reads("assistDetail", "Will be valid, as shown: 2.")
    after = {row[0]: row[2] for row in person.table("checkedRows")}
    assert (after["4"], after["11"]) == ("79123456789", "79123456790")
    person.click("readThemSo")
    person.until(lambda: person.sees("count-ready") and person.text("count-ready") == "4")
    assert person.counts() == {"read": 10, "ready": 4, "failed": 4, "duplicate": 1, "blank": 1}
    person.click("part-repaired")
    person.until(lambda: len(person.table("checkedRows")) == 3)
    repaired = {row[1]: row[2] for row in person.table("checkedRows")}
    assert repaired == {
        "+1 (202) 555-0162": "12025550162",
        "8 (912) 345-67-89": "79123456789",
        "8-912-345-67-90": "79123456790",
    }

    assert person.text("next") == "Continue with 4 ready clients"
    person.click("next")
    assert not person.the("consent", QCheckBox).isChecked()
    assert not person.the("finish", QAbstractButton).isEnabled()
    person.reads("whyOff", "Tick the confirmation to continue")
    assert "agreed to give their phone numbers" in person.text("consentStatement")
    person.reads("listName", "spring clients")
    person.click("consent")
    person.type("listName", "   ")
    person.reads("whyOff", "Type a name")
    assert not person.the("finish", QAbstractButton).isEnabled()
    person.type("listName", "Весна")
    person.until(lambda: person.the("finish").isEnabled())
    assert person.text("finish") == "Create list with 4 clients"
    person.click("finish")

    person.reads("listTitle", "Весна")
    assert not person.is_open("importWizard")
    person.until(lambda: len(person.table("clients")) == 4)
    assert [row[:3] for row in person.table("clients")] == [
        ["12025550147", "Мария", "Казань"],
        ["12025550162", "Daniel", "Boston"],
        ["79123456789", "Olga", "Perm"],
        ["79123456790", "Пётр", "Тверь"],
    ]
    assert person.text("summary-clients") == "4"
    assert person.text("summary-repaired") == "3"
    assert person.text("summary-left") == "6"
    assert person.text("summary-consent") == "Given"

    person.type("searchClients", "пётр")
    person.until(lambda: len(person.table("clients")) == 1)
    assert person.table("clients")[0][0] == "79123456790"
    person.type("searchClients", "nobody")
    person.reads("clientCount", "No clients match")
    person.type("searchClients", "")
    person.until(lambda: len(person.table("clients")) == 4)

    person.click("downloadList")
    person.reads("toastText", "Saved as Весна.xlsx")
    downloaded = read_book(save_to / "Весна.xlsx")
    assert downloaded[0] == HEADER
    assert [line[0] for line in downloaded[1:]] == [
        "12025550147",
        "12025550162",
        "79123456789",
        "79123456790",
    ]
    assert downloaded[1] == ROWS[0]

    person.click("deleteList")
    person.until(lambda: questions)
    assert len(questions) == 1
    assert "Delete “Весна” with 4 clients?" in questions[0]
    assert "Campaigns in progress are not affected." in questions[0]
    person.reads("toastText", "List “Весна” with 4 clients deleted")
    person.until(lambda: person.sees("createFirstList"))
    person.control(Qt.Key.Key_Z)
    person.reads("toastText", "List “Весна” restored")
    person.until(lambda: person.list_names() == ["Весна"])
    person.click_cell("lists", 0, 0)
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.sees("clients") and len(person.table("clients")) == 4)


def test_a_downloaded_list_uploads_again_whole(
    person: Person, tmp_path: Path, save_to: Path
) -> None:
    source = write_csv(tmp_path / "clients.csv", [HEADER, *ROWS])
    person.make_list(source, "Once")
    person.click_cell("lists", 0, 7)
    person.reads("toastText", "Saved as Once.xlsx")
    person.check(save_to / "Once.xlsx")
    assert person.counts() == {"read": 2, "ready": 2, "failed": 0, "duplicate": 0, "blank": 0}
    assert not person.sees("saveReport")
