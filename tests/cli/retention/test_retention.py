"""Lists with a last day on the command line."""

import json
from datetime import date, timedelta

TODAY = date.today()
YESTERDAY = (TODAY - timedelta(days=1)).isoformat()


def test_a_list_is_erased_after_its_last_day(run, make):
    make("Spring")
    make("Winter")
    assert run("retention", "list").out == "No list has a last day that is over.\n"
    assert run("retention", "erase", "--yes").out == "No list has a last day that is over.\n"
    asked = run("retention", "set", "spring", YESTERDAY)
    assert (asked.status, run("retention", "list", "--json").json) == (3, [])
    assert run("retention", "set", "spring", YESTERDAY, "--yes").out == (
        f"List “Spring” is kept until the end of {YESTERDAY}.\n"
    )
    run("retention", "set", "Winter", TODAY.isoformat())
    (found,) = run("retention", "list", "--json").json
    assert (found["name"], found["clients"], found["kept_until"]) == ("Spring", 2, YESTERDAY)
    assert run("retention", "list").out == f"{YESTERDAY}           2  Spring\n"
    ran = run("retention", "erase", "--yes")
    assert (ran.status, ran.out.splitlines()[-2]) == (0, "1 list with 2 clients erased.")
    assert [one["name"] for one in json.loads(run("lists", "--json").out)] == ["Winter"]
    assert run("retention", "clear", "Winter").out == "List “Winter” is kept without an end.\n"
    refused = run("retention", "set", "Winter", "31.12.2026")
    assert refused.status == 3
    assert "“31.12.2026” is not a day." in refused.err


def test_the_rule_is_off_until_an_owner_turns_it_on(run, make):
    make("Spring")
    off = "Lists whose last day is over are erased only after a question.\n"
    on = "Lists whose last day is over are erased without a question.\n"
    assert run("retention", "rule", "show").out == off
    assert run("retention", "rule", "on").out == on
    assert run("retention", "rule", "show").out == on
    assert run("retention", "rule", "off").out == off
