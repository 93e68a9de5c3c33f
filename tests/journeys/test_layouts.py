"""Files from other people's programs open right, or are put right by a look at their rows."""

from pathlib import Path

from PySide6.QtWidgets import QTableWidget

from tests.journeys.driver import Person, write_csv

TITLED = [
    ["Выгрузка клиентов за май 2026", "", ""], ["", "", ""], ["ФИО", "Телефон", "Город"],
    ["Анна Смирнова", "8 (912) 345-67-89", "Пермь"], ["Пётр Ильин", "8 (912) 345-67-80", "Сочи"],
    ["Ева Орлова", "8 (912) 345-67-81", "Омск"],
]  # fmt: skip
TWO_NUMBERS = [
    ["Kontakt", "Ersatz", "Wer"], ["Ann", "12025550147", "12125550163"],
    ["Bob", "12025550148", "12125550164"],
]  # fmt: skip


def semicolons(path: Path, table: list[list[str]], encoding: str = "cp1251") -> Path:
    path.write_bytes("".join(";".join(cells) + "\r\n" for cells in table).encode(encoding))
    return path


def test_a_titled_windows_1251_export_becomes_a_list_in_five_clicks(
    person: Person, tmp_path: Path
) -> None:
    path = semicolons(tmp_path / "клиенты.csv", TITLED)
    person.start(path)
    person.reads("assistDetail", "Will be valid, as shown: 3.")
    person.click("readThemSo")
    person.reads("count-ready", "3")
    person.wait_for_result()
    person.reads("toastText", "Numbers without a country code are read as numbers of Russia")
    person.click("next")
    person.confirm_consent("Апрель")
    person.click("backToLists")

    # The country of a list is known from then on, as it is to anybody in their second week.
    person.actions.clear()
    person.drop("mainWindow", path)
    person.reads("fileName", path.name)
    person.wait_for_result()
    said = (
        "Windows-1251 (a guess) · semicolons · header in row 3 · addresses in column B, “Телефон”"
        " · default country Russia"
    )
    assert person.text("fileFacts") == said
    person.click("next")
    person.confirm_consent("Май")
    assert len(person.actions) <= 5
    person.until(lambda: "79123456789" in str(person.table("clients")))
    assert "Анна Смирнова" in person.table("clients")[0]


def open_dialog(person: Person) -> None:
    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)


def test_another_column_holds_the_addresses_and_is_remembered(
    person: Person, tmp_path: Path
) -> None:
    person.check(write_csv(tmp_path / "may.csv", TWO_NUMBERS))
    person.turn_to("Several columns may hold the addresses")
    open_dialog(person)
    person.pick("addressColumn", "C: Wer")
    columns = person.the("columnsTable", QTableWidget)
    columns.item(1, 1).setText("Other number")
    columns.item(0, 0).setCheckState(columns.item(1, 0).checkState().Unchecked)
    person.click("useOpening")
    person.until(lambda: person.sees("fileFacts") and "column C" in person.text("fileFacts"))
    person.wait_for_result()
    assert not person.is_told("Several columns")
    assert not person.is_told("a single column")
    assert person.table("checkedRows")[0][2] == "12125550163"
    person.in_menu("anotherFile")

    person.choose(write_csv(tmp_path / "june.csv", [*TWO_NUMBERS, ["Eve", "bad", "bad"]]))
    person.wait_for_result()
    person.turn_to("Opened like the last file with this header")
    assert "column C, “Wer” · 1 column left out" in person.text("fileFacts")
    person.click("forgetOpening")
    person.until(lambda: person.sees("fileFacts") and "column B" in person.text("fileFacts"))
    person.wait_for_result()
    person.turn_to("Several columns may hold the addresses")


def test_the_delimiter_is_changed_beside_the_rows(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "sep.csv"
    path.write_text("sep=,\nPhone;Name\n12025550147;Ann\n12125550163;Bo\n")
    person.start(path)
    person.turn_to("a single column")
    open_dialog(person)
    person.pick("delimiter", "semicolons")
    person.until(lambda: ["12025550147", "Ann"] in person.table("openingPreview"))
    person.until(person.the("useOpening").isEnabled)
    person.click("useOpening")
    person.reads("count-ready", "2")
    person.wait_for_result()
    assert not person.is_told("Several columns")
    assert not person.is_told("a single column")


def test_leaving_the_dialog_changes_nothing(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "may.csv", TWO_NUMBERS))
    facts = person.text("fileFacts")
    open_dialog(person)
    person.pick("addressColumn", "C: Wer")
    person.click("cancelDialog")
    person.until(lambda: not person.is_open("openingDialog"))
    assert person.text("fileFacts") == facts


def test_what_columns_hold_is_recognised_in_both_languages(person: Person, tmp_path: Path) -> None:
    header = ["Имя", "Surname", "Мобильный телефон", "Город", "Часовой пояс", "Priority"]
    row = ["Анна", "Орлова", "79123456789", "Пермь", "+05:00", "high"]
    person.check(write_csv(tmp_path / "both.csv", [header, row]))
    open_dialog(person)
    recognised = [cells[2] for cells in person.table("columnsTable")]
    assert recognised == ["First name", "Last name", "Phone number", "City", "GMT_ZONE", ""]
    person.click("cancelDialog")


def test_what_was_asked_and_left_as_it_is_is_asked_no_more(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "may.csv", TWO_NUMBERS))
    person.turn_to("Several columns may hold the addresses")
    open_dialog(person)
    person.click("useOpening")
    person.until(lambda: not person.is_open("openingDialog") and person.sees("checkedRows"))
    person.wait_for_result()
    assert "column B" in person.text("fileFacts")
    person.in_menu("anotherFile")
    person.choose(write_csv(tmp_path / "june.csv", TWO_NUMBERS))
    person.wait_for_result()
    person.turn_to("Opened like the last file with this header")
