"""Back, another file, stop and cancel: no two files mix, and nothing is left behind."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.driver import Person, write_csv


def big_file(path: Path) -> Path:
    """Write a file whose check takes a while."""
    path.write_text(
        "Phone,Number\n" + "".join(f"1202555{n % 10000:04d},{n}\n" for n in range(400_000))
    )
    return path


def test_back_and_another_file_leave_only_the_second(person: Person, tmp_path: Path) -> None:
    first = write_csv(
        tmp_path / "first.csv", [["Phone"], *([f"1202555{n:04d}"] for n in range(40)), ["bad"]]
    )
    second = write_csv(
        tmp_path / "second.csv", [["Tel", "Who"], ["12125550163", "Bo"], ["x", "Di"]]
    )
    person.check(first)
    assert person.counts()["read"] == 41
    person.in_menu("anotherFile")
    person.choose(second)
    person.wait_for_result()
    assert person.text("fileName") == "second.csv"
    assert person.counts() == {"read": 2, "ready": 1, "failed": 1, "duplicate": 0, "blank": 0}
    person.click("count-read")
    person.until(lambda: [row[1] for row in person.table("checkedRows")] == ["12125550163", "x"])
    person.until(lambda: person.stored() == (1, 2))

    person.click("next")
    person.reads("listName", "second")
    person.click("back")
    person.wait_for_result()
    assert person.counts()["read"] == 2
    person.click("next")
    person.confirm_consent("Only the second")
    person.until(lambda: len(person.table("clients")) == 1)
    assert person.table("clients")[0][:2] == ["12125550163", "Bo"]
    assert person.stored() == (1, 2)


def test_a_consent_is_ticked_anew_after_another_file(person: Person, tmp_path: Path) -> None:
    first = write_csv(tmp_path / "first.csv", [["Phone"], ["12025550147"]])
    second = write_csv(tmp_path / "second.csv", [["Phone"], ["12025550148"]])
    person.check(first)
    person.click("next")
    person.click("consent")
    person.reads("listName", "first")
    person.click("back")
    person.in_menu("anotherFile")
    person.choose(second)
    person.wait_for_result()
    person.click("next")
    person.reads("whyOff", "Tick the confirmation to continue")
    person.reads("listName", "second")


def test_cancel_while_a_big_check_runs_leaves_nothing(person: Person, tmp_path: Path) -> None:
    person.start(big_file(tmp_path / "big.csv"))
    person.until(lambda: person.sees("stopCheck") and person.stored()[1] > 0)
    assert not person.the("next").isEnabled()
    person.click("cancel")
    person.until(lambda: not person.is_open("importWizard"))
    person.until(person.is_empty)

    small = write_csv(tmp_path / "small.csv", [["Phone"], ["12025550147"]])
    person.make_list(small, "After a cancel")
    assert person.stored() == (1, 1)


def test_stop_goes_back_to_the_file_page(person: Person, tmp_path: Path) -> None:
    person.start(big_file(tmp_path / "big.csv"))
    person.click("stopCheck")
    person.reads("chosenFile", "big.csv")
    person.until(person.is_empty)
    assert person.the("next").isEnabled()


def test_a_window_closed_while_a_check_runs_leaves_nothing(person: Person, tmp_path: Path) -> None:
    person.start(big_file(tmp_path / "big.csv"))
    person.until(lambda: person.sees("stopCheck") and person.stored()[1] > 0)
    person.window.close()
    assert person.is_empty()


def test_escape_after_a_check_leaves_nothing(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "small.csv", [["Phone"], ["12025550147"]]))
    assert person.stored() == (1, 1)
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: not person.is_open("importWizard"))
    person.until(person.is_empty)


def test_answers_for_one_file_do_not_answer_for_another(person: Person, tmp_path: Path) -> None:
    def clients(prefix: str, rest: list[str], refusals: int) -> list[list[str]]:
        bare = [[f"{prefix}{n:04d}", "do not call" if n < refusals else ""] for n in range(60)]
        return [["Phone", "Remark"], *bare, *([number, ""] for number in rest)]

    rest = ["+79161230000"] * 9
    person.check(write_csv(tmp_path / "one.csv", clients("916123", rest, refusals=20)))
    person.type_country("offerCountry", "Russia")
    person.click("readThemSo")
    person.until(lambda: person.text("pageTitle").startswith("61 of"))
    person.turn_to("Remark")
    person.click("answer-opt_out-ignore")
    person.until(lambda: person.text("count-ready") == "61")
    person.wait_for_result()

    person.in_menu("anotherFile")
    person.choose(write_csv(tmp_path / "two.csv", clients("916555", [], refusals=20)))
    person.wait_for_result()
    assert person.counts()["ready"] == 0
    assert person.sees("offerCountry")
    person.turn_to("Remark")
    assert person.sees("answer-opt_out-ignore")
