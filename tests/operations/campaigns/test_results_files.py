"""Files of results: the platform's own, those of our export filled in, words nobody knows."""

import csv
import json
from datetime import datetime, time
from functools import partial

import openpyxl
import pytest

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_columns import RESULT_HEADERS, ResultColumn
from clientlists_desktop.core.campaigns.result_words import UnknownWord, results_for
from clientlists_desktop.core.campaigns.results import (
    CALL_RESULTS,
    TEXT_RESULTS,
    Result,
    read_result,
)
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.readers import result_meanings
from clientlists_desktop.operations.campaigns.result_words import set_result_words
from clientlists_desktop.operations.campaigns.results_import import UnknownResults, import_results
from clientlists_desktop.storage.campaigns import campaign_clients, campaigns
from clientlists_desktop.storage.journal import journal_lines
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.texts.export_words import campaign_words
from clientlists_desktop.ui.runtime.languages import LANGUAGES, translator_for
from tests.operations.client_samples import list_of, make_campaign, move, new_project, with_clients
from tests.operations.helpers import finish, make_list, write
from tests.people import MAKER

ANN, BO, CY, DI = "12025550163", "12025550164", "12025550147", "12025550162"
CALLS = (("Phone", "Name"), (ANN, "Ann"), (BO, "Bo"), (CY, "Cy"), (DI, "Di"))
MS = 1_790_000_000_000
"""Everything happens around this moment."""
PLATFORM = (
    "callJobId", "phone", "attemptsCount", "jobStatus", "createdAt", "finishedAt", "callDuration",
    "callResult", "startedAt", "attemptNumber", "reportData",
)  # fmt: skip


@pytest.fixture
def calls(workspace, tmp_path):
    """A call campaign in progress."""
    return started(workspace, tmp_path, CALLS)


def started(workspace, folder, rows):
    made = make_list(workspace, write(folder / "calls.csv", rows), "Calls")
    campaign = make_campaign(workspace, new_project(workspace), made, "Spring", CallSettings())
    return move(workspace, campaign, Move.START)


def import_rows(workspace, campaign, path, rows, **options):
    return finish(import_results(workspace, campaign.id, write(path, rows), MAKER, **options))


def stored(workspace, campaign):
    """Return the clients of a campaign by address."""
    positions = campaign_clients.positions_of(workspace, campaign.id)
    clients = campaign_clients.campaign_clients_at(workspace, campaign.id, positions)
    return {one.cells[0]: one for one in clients}


def figures(client):
    return client.result, client.attempts, client.talk_seconds, client.last_try, client.note


def job(phone, status, attempts, at, duration, result="", number="", started_at=None):
    start = "" if started_at is None else MS + started_at
    return ("100000000001", phone, attempts, status, MS - 5, MS + at, duration, result, start,
            number, json.dumps({"city": "Oslo"}))  # fmt: skip


# --- the platform's own report ---

NAMES = {
    "as written": str,
    "upper": str.upper,
    "snake": lambda name: "".join(f"_{c.lower()}" if c.isupper() else c for c in name),
    "spaced": lambda name: "".join(f" {c}" if c.isupper() else c for c in name).title(),
}


@pytest.mark.parametrize("naming", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_platforms_report_on_jobs_comes_back(workspace, tmp_path, calls, naming, suffix):
    rows = [
        [naming(name) for name in PLATFORM],
        job(ANN, "longCallWithResult", 2, 60_000, 75, "agreed"),
        job(BO, "noAnswer", 3, 120_000, 0),
        job(CY, "onRetry", 1, 180_000, "null"),
    ]
    imported = import_rows(workspace, calls, tmp_path / f"in{suffix}", rows)
    assert (imported.matched, imported.wrong, imported.unread_columns) == (3, 0, ())
    found = stored(workspace, calls)
    second = MS // 1000
    assert figures(found[ANN]) == (Result.WITH_RESULT, 2, 75, second + 60, "agreed")
    assert figures(found[BO]) == (Result.NO_ANSWER, 3, 0, second + 120, "")
    assert figures(found[CY]) == (Result.AGAIN, 1, 0, second + 180, "")


@pytest.mark.parametrize("newest_first", [False, True])
@pytest.mark.parametrize("job_ends", [0, 900_000])
def test_the_latest_of_several_attempts_is_the_result(
    workspace, tmp_path, calls, newest_first, job_ends
):
    """A report on attempts names each call, and in each row the end of the whole job."""
    rows = [
        job(ANN, "noAnswer", "", job_ends, 0, "busy", 1, 60_000),
        job(ANN, "noAnswer", "", job_ends, 0, "", 2, 120_000),
        job(ANN, "longCallWithResult", "", job_ends, 40, "agreed", 3, 180_000),
    ]
    if newest_first:
        rows.reverse()
    import_rows(workspace, calls, tmp_path / "in.csv", [PLATFORM, *rows])
    ann = stored(workspace, calls)[ANN]
    assert figures(ann) == (Result.WITH_RESULT, 3, 40, MS // 1000 + 180, "agreed")


def test_the_number_of_the_attempt_tells_where_no_moment_does(workspace, tmp_path, calls):
    rows = [("phone", "redialNumber", "jobStatus", "attemptNumber"),
            (ANN, 1, "longCallWithResult", 2), (ANN, 0, "noAnswer", 1)]  # fmt: skip
    import_rows(workspace, calls, tmp_path / "in.csv", rows)
    ann = stored(workspace, calls)[ANN]
    assert (ann.result, ann.attempts) == (Result.WITH_RESULT, 2)


@pytest.mark.parametrize("first", ["redialNumber", "phone"])
def test_other_numbers_of_the_platform_are_no_phones(workspace, tmp_path, calls, first):
    """Jobs and redials may have numbers that could be called, too."""
    header = [first, "callJobId", *({"redialNumber", "phone"} - {first}), "jobStatus"]
    values = {"phone": ANN, "redialNumber": BO, "callJobId": CY, "jobStatus": "noAnswer"}
    rows = [header, *[[values[name] for name in header]] * 3]
    import_rows(workspace, calls, tmp_path / "in.csv", rows)
    used = {one for one, client in stored(workspace, calls).items() if client.attempts}
    assert used == {ANN}


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("canceled", Result.CANCELED), ("cancelledByUser", Result.CANCELED),
        ("inProcess", Result.AGAIN), ("longCallWithNoResult", Result.WITHOUT_RESULT),
        ("longCallWithResult", Result.WITH_RESULT), ("noAnswer", Result.NO_ANSWER),
        ("nonexistentNumber", Result.NONEXISTENT), ("notDone", Result.CANCELED),
        ("onRetry", Result.AGAIN), ("planned", Result.PLANNED),
        ("technicalError", Result.TECHNICAL_ERROR), ("unknown", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("naming", [str, str.upper, NAMES["snake"], NAMES["spaced"]])
def test_the_platforms_statuses_are_known_however_they_are_written(word, result, naming):
    assert read_result(naming(word), is_call=True) is result


def test_seconds_since_1970_are_read_like_milliseconds(workspace, tmp_path, calls):
    rows = [("phone", "job_status", "finished_at"), (ANN, "noAnswer", MS // 1000)]
    import_rows(workspace, calls, tmp_path / "in.csv", rows)
    assert stored(workspace, calls)[ANN].last_try == MS // 1000


def test_statistics_of_texts_come_back(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", ClientFilter(channels=("telegram",)))
    campaign = move(workspace, make_campaign(workspace, project, made), Move.START)
    uuid = "747078ed-d270-5664-62bf-0a933b43a15f"
    rows = [
        ("uuid", "clientId", "sendingTime", "status"),
        (uuid, "5120004411", MS, "READ"),
        (uuid.replace("7", "8"), "5120004412", MS + 1_000, "NOT_DELIVERED"),
    ]
    imported = import_rows(workspace, campaign, tmp_path / "in.csv", rows)
    assert (imported.matched, imported.wrong) == (2, 0)
    found = stored(workspace, campaign)
    assert (found["5120004411"].result, found["5120004411"].last_try) == (Result.READ, MS // 1000)
    assert found["5120004412"].last_try == MS // 1000 + 1


@pytest.mark.parametrize(
    ("column", "kind", "values"),
    [
        ("callDuration", ResultColumn.TALK, ["1 min", "2 min", "3 min"]),
        ("attemptsCount", ResultColumn.ATTEMPTS, ["1/3", "2/3", "3/3"]),
        ("finishedAt", ResultColumn.FINISHED, ["7.9E+12", "7.9E+12", "7.9E+12"]),
    ],
)
def test_a_column_that_is_not_understood_is_said_and_zeroes_nothing(
    workspace, tmp_path, calls, column, kind, values
):
    header = ("phone", "jobStatus", "attemptsCount", "callDuration", "finishedAt")
    rows = [(one, "noAnswer", 2, 30, MS) for one in (ANN, BO, CY)]
    import_rows(workspace, calls, tmp_path / "first.csv", [header, *rows])
    before = {one: figures(client)[1:] for one, client in stored(workspace, calls).items()}
    rows = [(one, "longCallWithResult", value)
            for one, value in zip((ANN, BO, CY), values, strict=True)]  # fmt: skip
    path = tmp_path / "second.csv"
    imported = import_rows(workspace, calls, path, [("phone", "jobStatus", column), *rows])
    assert (imported.matched, imported.wrong) == (3, 0)
    (unread,) = imported.unread_columns
    assert (unread.name, unread.kind, unread.cells, unread.bad, unread.seen) == (
        column, kind, 3, 3, values[0],
    )  # fmt: skip
    after = stored(workspace, calls)
    assert after[ANN].result is Result.WITH_RESULT
    kept = {one: figures(client)[1:] for one, client in after.items()}
    assert kept == before


def test_what_a_report_does_not_say_stays(workspace, tmp_path, calls):
    rows = [("Phone", "Status", "Attempts", "Talk time", "Last call", "Note"),
            (ANN, "onRetry", 4, 65, "2026-11-20 10:00Z", "call back")]  # fmt: skip
    import_rows(workspace, calls, tmp_path / "first.csv", rows)
    before = figures(stored(workspace, calls)[ANN])
    rows = [("Phone", "Status", "Attempts"), (ANN, "noAnswer", 5)]
    import_rows(workspace, calls, tmp_path / "second.csv", rows)
    assert figures(stored(workspace, calls)[ANN]) == (Result.NO_ANSWER, 5, *before[2:])


# --- our own files, filled in ---


def fill(path, answers):
    """Fill in an export as a dialer would, by the name of the client."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *lines = csv.reader(file)
    for line in lines:
        client = dict(zip(header, line, strict=True))
        for name, value in answers.get(client["Name"], {}).items():
            line[header.index(name)] = value
    return write(path.with_name("back.csv"), [header, *lines])


@pytest.mark.parametrize(
    "own", [(), ("Status", "Result", "Note", "Date"), ("RESULT", "NOTE", "LAST_TRY")]
)
def test_the_export_comes_back_filled_in_whatever_the_lists_columns_are_called(
    workspace, tmp_path, own
):
    rows = [("Phone", "Name", *own), *((*line, *["noAnswer"] * len(own)) for line in CALLS[1:])]
    campaign = started(workspace, tmp_path, rows)
    path = tmp_path / "out.csv"
    finish(export_for_dialer(workspace, campaign.id, path, MAKER))
    behind = [f"{name} (2)" if name in own else name for name in RESULT_HEADERS]
    result, attempts, talk, last_try, note = behind
    answers = {
        "Ann": {result: "longCallWithResult", attempts: "2", talk: "1:05",
                last_try: "2026-11-20 10:00Z", note: "agreed"},
        "Bo": {result: "busy"},
    }  # fmt: skip
    back = fill(path, answers)
    imported = finish(import_results(workspace, campaign.id, back, MAKER))
    assert (imported.matched, imported.unfilled, imported.wrong) == (2, 2, 0)
    found = stored(workspace, campaign)
    assert figures(found[ANN]) == (Result.WITH_RESULT, 2, 65, 1_795_168_800, "agreed")
    assert figures(found[BO]) == (Result.NO_ANSWER, 1, 0, None, "")
    assert found[CY].result is Result.PLANNED


def test_a_workbook_that_was_filled_in_comes_back_with_its_dates_and_durations(
    workspace, tmp_path, calls
):
    path = tmp_path / "out.xlsx"
    finish(export_for_dialer(workspace, calls.id, path, MAKER))
    book = openpyxl.load_workbook(path)
    sheet = book.active
    header = [cell.value for cell in sheet[1]]
    phones = {(cell.data_type, cell.number_format) for cell in sheet["A"][1:]}
    assert phones == {("s", "@")}
    moment = datetime(2026, 11, 20, 10)
    filled = dict(zip(RESULT_HEADERS, ("busy", 2, time(0, 1, 5), moment, "later"), strict=True))
    for name, value in filled.items():
        sheet.cell(2, header.index(name) + 1).value = value
    # Excel shortens long numbers in a CSV, and the key still tells whose row it is.
    sheet.cell(2, 1).value = "1.2E+10"
    book.save(path)
    imported = finish(import_results(workspace, calls.id, path, MAKER))
    assert (imported.matched, imported.unfilled, imported.wrong) == (1, 3, 0)
    ann = stored(workspace, calls)[ANN]
    local = int(moment.timestamp())
    assert figures(ann) == (Result.NO_ANSWER, 2, 65, local, "later")


def test_a_dialer_may_add_its_own_column_to_the_export(workspace, tmp_path, calls):
    path = tmp_path / "out.csv"
    finish(export_for_dialer(workspace, calls.id, path, MAKER))
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *lines = csv.reader(file)
    rows = [[*header, "Статус"], *([*line, "Занято"] for line in lines)]
    imported = import_rows(workspace, calls, tmp_path / "back.csv", rows)
    assert (imported.matched, imported.unfilled) == (4, 0)


# --- words nobody knows ---

WORDS = [
    ("Phone", "Status"),
    (ANN, "Voicemail"),
    (BO, "voice-mail"),
    (CY, "Недоступен"),
    (DI, "busy"),
]
MEANINGS = {"Voicemail": Result.NO_ANSWER, "voice mail": Result.NO_ANSWER, "НЕДОСТУПЕН": None}


def test_unknown_words_are_counted_before_anything_is_stored(workspace, tmp_path, calls):
    lines = len(events(workspace))
    asked = import_rows(
        workspace, calls, tmp_path / "in.csv", [*WORDS, (ANN, "VOICEMAIL")], ask=True
    )
    assert isinstance(asked, UnknownResults)
    assert asked.words == (
        UnknownWord("Voicemail", 2), UnknownWord("voice-mail", 1), UnknownWord("Недоступен", 1),
    )  # fmt: skip
    assert campaigns.get_campaign(workspace, calls.id).totals.used == 0
    assert len(events(workspace)) == lines


def test_a_meaning_is_applied_at_once_and_to_the_next_file(workspace, tmp_path, calls):
    path = tmp_path / "in.csv"
    imported = import_rows(workspace, calls, path, WORDS, meanings=MEANINGS, ask=True)
    assert (imported.matched, imported.left_out, imported.wrong, imported.unknown_words) == (
        3, 1, 0, (),
    )  # fmt: skip
    found = stored(workspace, calls)
    assert found[ANN].result is found[BO].result is found[DI].result is Result.NO_ANSWER
    assert found[CY].result is Result.PLANNED
    again = import_rows(workspace, calls, path, WORDS, ask=True)
    assert (again.matched, again.left_out) == (3, 1)
    assert result_meanings(workspace, MAKER)[CampaignKind.CALL] == {
        "voicemail": Result.NO_ANSWER, "voice mail": Result.NO_ANSWER, "недоступен": None,
    }  # fmt: skip
    assert result_meanings(workspace, MAKER)[CampaignKind.TEXT] == {}


def test_a_person_may_say_what_a_known_word_means(workspace, tmp_path, calls):
    rows = [("Phone", "Status"), (ANN, "answered")]
    meant = {"Answered": Result.WITH_RESULT}
    import_rows(workspace, calls, tmp_path / "in.csv", rows, meanings=meant)
    assert stored(workspace, calls)[ANN].result is Result.WITH_RESULT


def events(workspace):
    numbers = journal_lines.found_lines(workspace, LineFilter())
    return [
        (one.event.value, dict(one.facts)) for one in journal_lines.lines_in(workspace, numbers)
    ]


def test_a_long_word_means_what_was_said_of_it_as_it_was_shown(workspace, tmp_path, calls):
    long = "The subscriber is (temporarily) unavailable, or out of reach of the network; call later"
    rows = [("Phone", "Status"), (ANN, long)]
    asked = import_rows(workspace, calls, tmp_path / "in.csv", rows, ask=True)
    meant = {asked.words[0].word: Result.NO_ANSWER}
    imported = import_rows(workspace, calls, tmp_path / "in.csv", rows, meanings=meant, ask=True)
    assert (imported.matched, imported.wrong) == (1, 0)


def test_the_journal_has_counts_and_no_word_of_the_file(workspace, tmp_path, calls):
    import_rows(workspace, calls, tmp_path / "in.csv", WORDS, meanings=MEANINGS)
    set_result_words(workspace, CampaignKind.CALL, {"voicemail": Result.NO_ANSWER}, MAKER)
    told = events(workspace)[2::-1]
    assert [(facts.get("before"), facts.get("after")) for _, facts in told] == [
        (None, None), ("0", "3"), ("3", "1"),
    ]  # fmt: skip
    assert not any(word in str(told).casefold() for word in ("voice", "недоступен"))


def test_what_is_forgotten_is_asked_again(workspace, tmp_path, calls):
    import_rows(workspace, calls, tmp_path / "in.csv", WORDS, meanings=MEANINGS)
    kept = {"недоступен": None}
    set_result_words(workspace, CampaignKind.CALL, kept, MAKER)
    assert result_meanings(workspace, MAKER)[CampaignKind.CALL] == kept
    asked = import_rows(workspace, calls, tmp_path / "in.csv", WORDS, ask=True)
    assert [one.word for one in asked.words] == ["Voicemail", "voice-mail"]


def test_without_an_answer_known_words_are_imported_and_unknown_ones_named(
    workspace, tmp_path, calls
):
    imported = import_rows(workspace, calls, tmp_path / "in.csv", WORDS)
    assert (imported.matched, imported.wrong) == (1, 3)
    assert sum(one.rows for one in imported.unknown_words) == 3


def test_a_result_of_other_campaigns_is_no_meaning(workspace, tmp_path, calls):
    meanings = {"Voicemail": Result.READ}
    with pytest.raises(Refused) as refused:
        import_rows(workspace, calls, tmp_path / "in.csv", WORDS, meanings=meanings)
    assert refused.value.reason is Refusal.UNKNOWN_RESULT
    assert Result.READ in TEXT_RESULTS
    assert Result.READ not in CALL_RESULTS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", CampaignKind)
def test_every_name_of_a_result_is_read_back(language, kind):
    names = {one: result_label(one, translator_for(language)) for one in results_for(kind)}
    read = {one: read_result(name, is_call=kind is CampaignKind.CALL)
            for one, name in names.items()}  # fmt: skip
    assert read == {one: one for one in names}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_downloaded_report_comes_back_in_every_language(workspace, tmp_path, calls, language):
    rows = [("Phone", "Status", "Attempts", "Talk time", "Last call", "Note"),
            (ANN, "longCallWithResult", 4, 65, "2026-11-20 10:00Z", "agreed")]  # fmt: skip
    import_rows(workspace, calls, tmp_path / "in.csv", rows)
    before = stored(workspace, calls)
    path, words = tmp_path / "report.csv", campaign_words(partial(translator_for, language))
    finish(save_campaign_report(workspace, calls.id, path, words, MAKER))
    imported = finish(import_results(workspace, calls.id, path, MAKER))
    assert (imported.matched, imported.wrong, imported.unread_columns) == (4, 0, ())
    assert stored(workspace, calls) == before
