import multiprocessing
import os
import subprocess
import sys
import time

import psutil
import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.runtime import worker as worker_module
from clientlists_desktop.operations.runtime.worker import (
    Cancelled,
    Crashed,
    Failed,
    Progressed,
    Succeeded,
    Worker,
    WorkerCrashed,
)
from clientlists_desktop.storage.imports.drafts import abandoned_drafts, get_checked_file
from tests.operations import worker_functions
from tests.operations.helpers import HEADER, is_sound, stored, write
from tests.people import AGREED, MAKER

PATIENCE = 30.0


def ending_of(worker):
    """Return all events of a worker."""
    events = []
    until = time.monotonic() + PATIENCE
    while not events or isinstance(events[-1], Progressed):
        assert time.monotonic() < until, "the worker never ended"
        if (event := worker.poll(0.05)) is not None:
            events.append(event)
    return events


def first_progress(worker):
    event = worker.poll(PATIENCE)
    assert isinstance(event, Progressed)
    return event.progress


def start_unresponsive(mark):
    """Start work for draft 7 and return once it no longer answers a cancel."""
    worker = Worker(worker_functions.ignore_cancel, mark, 7)
    assert first_progress(worker).draft == 7
    until = time.monotonic() + PATIENCE
    while not mark.exists():
        assert time.monotonic() < until, "the work never began"
        assert worker.poll(0.01) is None
    return worker


def test_a_plain_function_gives_its_result():
    assert ending_of(Worker(worker_functions.add, 40, 2)) == [Succeeded(42)]


def test_the_work_is_done_in_another_process():
    assert Worker(worker_functions.process_id).wait() != os.getpid()


def test_a_generator_reports_its_progress_and_gives_its_result():
    *progress, end = ending_of(Worker(worker_functions.count_to, 5))
    assert [event.progress.draft for event in progress] == [0, 1, 2, 3, 4]
    assert end == Succeeded(5)


def test_waiting_reports_the_progress_and_returns_the_result():
    seen = []
    assert Worker(worker_functions.count_to, 3).wait(seen.append) == 3
    assert [progress.rows for progress in seen] == [0, 1, 2]


@pytest.mark.parametrize("function", [worker_functions.refuse, worker_functions.refuse_late])
def test_a_refusal_arrives_with_its_facts(function):
    end = ending_of(Worker(function, "клиенты.csv"))[-1]
    assert isinstance(end, Failed)
    assert end.error.reason is Refusal.DAMAGED
    assert end.error.facts == {"file": "клиенты.csv", "row": 7}


def test_waiting_raises_a_refusal():
    with pytest.raises(Refused) as refused:
        Worker(worker_functions.refuse, "clients.csv").wait()
    assert refused.value.facts == {"file": "clients.csv", "row": 7}


@pytest.mark.parametrize("function", [worker_functions.crash, worker_functions.crash_late])
def test_a_bug_is_reported_with_its_place_and_without_data(function):
    end = ending_of(Worker(function, "79123456789"))[-1]
    assert isinstance(end, Crashed)
    assert end.trace.startswith("ValueError")
    assert "worker_functions.py" in end.trace
    assert "in crash" in end.trace
    assert "79123456789" not in end.trace


def test_waiting_raises_a_bug_without_its_data():
    with pytest.raises(WorkerCrashed) as crashed:
        Worker(worker_functions.crash, "79123456789").wait()
    assert "ValueError" in str(crashed.value)
    assert "79123456789" not in str(crashed.value)


@pytest.fixture
def patience(monkeypatch):
    """Never kill a cancelled worker that would answer: on a busy machine it takes a while."""
    monkeypatch.setattr(worker_module, "_CANCEL_TIMEOUT", PATIENCE)


@pytest.mark.usefixtures("patience")
def test_cancelling_closes_the_work_between_two_steps(tmp_path):
    mark = tmp_path / "mark"
    worker = Worker(worker_functions.count_for_ever, mark, 7)
    assert first_progress(worker).draft == 7
    worker.cancel()
    worker.cancel()
    assert ending_of(worker)[-1] == Cancelled()
    assert mark.read_text() == "closed"


def test_work_that_does_not_answer_is_killed_and_its_draft_named(tmp_path):
    worker = start_unresponsive(tmp_path / "mark")
    worker.cancel()
    assert ending_of(worker)[-1] == Cancelled(leftover=7)


def test_a_killed_work_leaves_nothing_of_its_file(tmp_path):
    worker = Worker(worker_functions.write_without_answer, tmp_path / "out.csv")
    first_progress(worker)
    until = time.monotonic() + PATIENCE
    while not (tmp_path / "mark").exists():
        assert time.monotonic() < until, "the work never began"
        assert worker.poll(0.01) is None
    assert len(list(tmp_path.iterdir())) == 2
    worker.cancel()
    assert ending_of(worker)[-1] == Cancelled(leftover=7)
    assert [path.name for path in tmp_path.iterdir()] == ["mark"]


def test_work_that_died_leaves_nothing_of_its_file(tmp_path):
    worker = Worker(worker_functions.write_and_die, tmp_path / "out.csv")
    assert isinstance(ending_of(worker)[-1], Failed)
    assert list(tmp_path.iterdir()) == []


def test_stopping_kills_work_that_does_not_answer_and_names_the_draft_that_it_left(tmp_path):
    unresponsive = start_unresponsive(tmp_path / "unresponsive")
    assert unresponsive.stop() == 7
    assert unresponsive.stop() is None


@pytest.mark.usefixtures("patience")
def test_stopping_closes_work_that_answers(tmp_path):
    answering = Worker(worker_functions.count_for_ever, tmp_path / "mark", 8)
    first_progress(answering)
    assert answering.stop() is None
    assert (tmp_path / "mark").read_text() == "closed"


def test_an_ended_worker_leaves_no_process(tmp_path):
    # Another test's program may still be among this process's children: count only new workers.
    before = set(multiprocessing.active_children())
    counting = Worker(worker_functions.count_for_ever, tmp_path / "closed", 8)
    workers = counting, start_unresponsive(tmp_path / "unresponsive")
    new = set(multiprocessing.active_children()) - before
    children = [psutil.Process(child.pid) for child in new]
    assert len(children) == 2
    for worker in workers:
        worker.stop()
    assert [child for child in children if child.is_running()] == []


def worker_processes(parent):
    """Return the workers of a process, without the resource tracker of multiprocessing."""
    children = psutil.Process(parent).children()
    return [child for child in children if "spawn_main" in " ".join(child.cmdline())]


def test_a_process_that_dies_is_a_refusal(tmp_path):
    end = ending_of(Worker(worker_functions.die, tmp_path / "mark"))[-1]
    assert isinstance(end, Failed)
    assert end.error.reason is Refusal.READER_DIED


def test_a_process_that_dies_gets_one_more_try(tmp_path):
    mark = tmp_path / "mark"
    end = ending_of(Worker(worker_functions.die, mark, retry={"careful": True}))[-1]
    assert end == Succeeded("read carefully")
    assert mark.read_text() == "died\n"


def test_a_process_that_dies_twice_is_a_refusal(tmp_path):
    mark = tmp_path / "mark"
    end = ending_of(Worker(worker_functions.die, mark, retry={"careful": False}))[-1]
    assert isinstance(end, Failed)
    assert end.error.reason is Refusal.READER_DIED
    assert mark.read_text() == "died\ndied\n"


def test_a_process_that_uses_too_much_memory_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(worker_module, "_MOST_MEMORY", 1)
    end = ending_of(Worker(worker_functions.count_for_ever, tmp_path / "mark", 7))[-1]
    assert isinstance(end, Failed)
    assert end.error.reason is Refusal.READER_DIED


def test_a_file_goes_through_workers_to_a_download(workspace, tmp_path):
    path = write(tmp_path / "clients.xlsx", [HEADER, ("12025550147", "Maria"), ("letters",)])
    file = Worker(import_file, workspace, path, "telephony", Choices(), MAKER).wait()
    assert isinstance(file, CheckedFile)
    assert file == get_checked_file(workspace, file.id)
    made = create_list(workspace, file.id, "Spring", AGREED, MAKER)
    exported = Worker(export_list, workspace, made.id, tmp_path / "out.xlsx", MAKER).wait()
    assert (exported.clients, exported.path.exists()) == (1, True)


MANY = 400_000


@pytest.fixture
def long_file(tmp_path):
    """A file that takes some seconds."""
    path = tmp_path / "long.csv"
    numbers = (f"79{number:09d}\n" for number in range(100_000_000, 100_000_000 + MANY))
    path.write_text("Phone\n" + "".join(numbers))
    return path


def start_import_program(workspace, path):
    """Start a program that imports; return it, its worker and the draft while it runs."""
    program = [
        sys.executable,
        "-m",
        "tests.operations.import_program",
        workspace.path,
        path,
        "30000",
    ]
    parent = subprocess.Popen(
        list(map(str, program)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    draft = int(parent.stdout.readline())
    return parent, worker_processes(parent.pid), draft


@pytest.mark.long
def test_a_worker_whose_program_is_gone_drops_its_draft(workspace, long_file):
    parent, children, draft = start_import_program(workspace, long_file)
    with parent:
        assert stored(workspace) > (0, 0)
        parent.kill()
        _, alive = psutil.wait_procs(children, PATIENCE)
        assert len(children) == 1
        assert alive == []
    assert stored(workspace) == (0, 0)
    with pytest.raises(Refused) as refused:
        get_checked_file(workspace, draft)
    assert refused.value.reason is Refusal.NO_SUCH_LIST
    assert is_sound(workspace)


@pytest.mark.long
def test_a_draft_whose_program_and_worker_were_killed_is_tidied_away(workspace, long_file):
    parent, children, draft = start_import_program(workspace, long_file)
    with parent:
        assert abandoned_drafts(workspace) == []
        discard_abandoned_drafts(workspace)
        (worker,) = children
        worker.suspend()
        parent.kill()
        parent.wait()
        worker.kill()
        psutil.wait_procs(children, PATIENCE)
    lists, rows = stored(workspace)
    assert lists == 1
    assert 0 < rows < MANY
    assert is_sound(workspace)
    assert abandoned_drafts(workspace) == [draft]
    discard_abandoned_drafts(workspace)
    assert stored(workspace) == (0, 0)
    assert is_sound(workspace)


@pytest.fixture
def spare():
    """Return the process that waits for work, when it is called; None if there is none."""
    before = set(multiprocessing.active_children())

    def find():
        new = set(multiprocessing.active_children()) - before
        assert len(new) <= 1
        return next(iter(new), None)

    worker_module.SPARE.keep()
    worker_module.SPARE.renew()
    yield find
    worker_module.SPARE.stop()


def test_work_is_done_by_the_process_that_waits(spare):
    waiting = spare().pid
    assert Worker(os.getpid).wait() == waiting
    assert spare() is None


def test_a_process_that_died_while_it_waited_costs_no_work(spare):
    waiting = spare()
    killed = waiting.pid
    waiting.kill()
    waiting.join(PATIENCE)
    assert Worker(os.getpid).wait() != killed
    worker_module.SPARE.renew()
    assert spare().pid != killed


def test_no_second_process_waits(spare):
    waiting = spare()
    worker_module.SPARE.renew()
    assert spare() == waiting


def test_none_waits_where_memory_is_short(spare, monkeypatch):
    worker_module.SPARE.stop()
    monkeypatch.setattr("clientlists_desktop.operations.runtime.spare_process._LEAST_MEMORY", 1e18)
    worker_module.SPARE.keep()
    worker_module.SPARE.renew()
    assert spare() is None


def test_the_process_that_waits_has_loaded_what_checks_a_file(spare):
    name = "clientlists_desktop.operations.imports.file_import"
    assert Worker(worker_functions.is_loaded, name).wait()


only_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a process")
COPY_A_PROCESS = """
import multiprocessing, os, sys
from clientlists_desktop.operations.runtime.worker import SPARE, Worker
from tests.operations import worker_functions
sys.modules["loaded before"] = sys
SPARE.copy_this_process()
(copy,) = multiprocessing.active_children()
print(copy.pid, flush=True)
sys.stdin.read(1)
print(Worker(worker_functions.is_loaded, "loaded before").wait(), flush=True)
"""


@only_linux
def test_a_copy_of_a_process_has_loaded_what_that_one_has():
    ran = subprocess.run(
        [sys.executable, "-c", COPY_A_PROCESS],
        input="1",
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split()[1:] == ["True"]


@only_linux
def test_a_copy_ends_when_its_process_is_killed():
    command = [sys.executable, "-c", COPY_A_PROCESS]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        copy = psutil.Process(int(program.stdout.readline()))
        program.kill()
    until = time.monotonic() + PATIENCE
    # Nobody may be there to ask for its exit status.
    while copy.is_running() and copy.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < until, "the copy waits for ever"
        time.sleep(0.01)
