"""Files that cannot be read: the wizard stays where it was and says why; nothing is stored."""

from pathlib import Path

import openpyxl

from tests.journeys.driver import Person, write_csv

MOST = 20 * 1024 * 1024
PHONES = [["Phone"], ["12025550147"]]


def stays_on_the_file_page(person: Person) -> bool:
    return (
        person.text("pageTitle") == "Choose the file with your clients"
        and not person.the("next").isEnabled()
        and person.text("whyOff") == "Choose a file to continue"
        and person.text("chosenFile") == "Drop the file here"
    )


def refused_at_once(person: Person, path: Path, sentence: str) -> None:
    person.paste("filePath", str(path))
    person.reads("refusal", sentence)
    assert path.name in person.text("refusal")
    assert stays_on_the_file_page(person)


def refused_by_the_check(person: Person, path: Path, sentence: str) -> None:
    person.until(lambda: person.sees("filePath"))
    person.paste("filePath", str(path))
    is_refused(person, path, sentence)


def is_refused(person: Person, path: Path, sentence: str) -> None:
    person.reads("refusal", sentence)
    assert path.name in person.text("refusal")
    assert stays_on_the_file_page(person)


def test_what_cannot_be_chosen(person: Person, tmp_path: Path) -> None:
    huge, empty = tmp_path / "huge.csv", tmp_path / "empty.xlsx"
    with huge.open("wb") as file:
        file.truncate(MOST + 1)
    empty.touch()
    person.start()
    refused_at_once(person, huge, "20.1 MB; the limit is 20.0 MB")
    refused_at_once(person, empty, "is empty")
    refused_at_once(person, tmp_path / "gone.csv", "was not found")
    assert person.is_empty()


def test_what_the_check_refuses(person: Person, tmp_path: Path) -> None:
    page = tmp_path / "clients.xls"
    page.write_text("<html><body><table><tr><td>12025550147</td></tr></table></body></html>")
    chat = tmp_path / "chat.txt"
    chat.write_text("12/11/26, 10:15 - Ann: Hi\n12/11/26, 10:16 - +1 202-555-0147: Hi\n")
    whole = tmp_path / "whole.xlsx"
    book = openpyxl.Workbook()
    for number in range(300):
        book.active.append([f"1202555{number:04d}", "Ann"])
    book.save(whole)
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes(whole.read_bytes()[:4000])
    vanishing = write_csv(tmp_path / "vanishing.csv", PHONES)
    quoted = tmp_path / "quoted.csv"
    quoted.write_text('Phone,Name\n12025550147,Ann\n12025550148,"Bo\n')
    header = write_csv(tmp_path / "header.csv", PHONES[:1])

    person.start()
    refused_by_the_check(person, page, "is a web page, whatever its name says")
    refused_by_the_check(person, chat, "is an exported chat, not a list of clients")
    refused_by_the_check(person, damaged, "is damaged")
    person.choose(vanishing)
    person.wait_for_result()
    person.click("back")
    vanishing.unlink()
    person.click("next")
    is_refused(person, vanishing, "was not found")
    refused_by_the_check(person, quoted, "row 3: a quotation mark opens a cell but is never closed")
    refused_by_the_check(person, header, "holds only column names")
    person.until(person.is_empty)

    person.choose(whole)
    assert not person.sees("refusal")
    person.wait_for_result()
    assert person.counts()["read"] == 300
