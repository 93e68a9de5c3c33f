"""Work on very many rows at once: corrections merged, a campaign started, its results imported."""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import openpyxl

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.campaigns.campaigns import move_campaign, save_campaign
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.corrections_import import import_corrections
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.texts.export_words import correction_words
from tests.benchmarks.figures import Figure, Setting, at_most
from tests.benchmarks.measures import collect_as_worker, finish, in_child
from tests.people import MAKER, new_workspace

T = TypeVar("T")


def figures(setting: Setting) -> Iterator[Figure]:
    """Yield the seconds of the processor, in a process that collects garbage as a worker does."""
    yield from in_child(_measured, setting)


def _measured(setting: Setting) -> list[Figure]:
    collect_as_worker()
    folder, rows = setting.folder, setting.rows
    return [*_corrections(folder, 2 * rows), *_campaign(folder, 20 * rows, 6 * rows)]


def _corrections(folder: Path, count: int) -> Iterator[Figure]:
    workspace, path = new_workspace(folder / "bulk.sqlite"), folder / "failed.csv"
    lines = (f"no number {n},Мария,{n}\n" for n in range(count))
    path.write_text("Телефон,Имя,Договор\n" + "".join(lines), "utf-8")
    choices = replace(Choices(), country="RU")
    file = finish(import_file(workspace, path, "telephony", choices, MAKER))
    exported, corrected = folder / "corrections.xlsx", folder / "corrected.csv"
    finish(
        save_corrections(workspace, file.id, exported, correction_words(), MAKER, overwrite=True)
    )
    book = openpyxl.load_workbook(exported, read_only=True)
    with corrected.open("w", encoding="utf-8") as out:
        for number, line in enumerate(book.worksheets[0].iter_rows(values_only=True)):
            cells = [str(cell or "") for cell in line]
            if number:
                cells[0] = str(79_120_000_000 + number)
            out.write(",".join(f'"{cell}"' for cell in cells) + "\n")
    book.close()
    seconds, merged = _timed(lambda: import_corrections(workspace, file.id, corrected, MAKER))
    assert merged.corrected == count, merged
    yield at_most(f"Merge of {count:,} corrections", seconds, 5, "s")
    workspace.close()


def _campaign(folder: Path, count: int, results: int) -> Iterator[Figure]:
    workspace, path = new_workspace(folder / "campaign.sqlite"), folder / "called.csv"
    _write_numbers(path, "Phone,Name", count, "Ann")
    file = finish(import_file(workspace, path, "telephony", Choices(), MAKER))
    made = create_list(workspace, file.id, "Called", Confirmation("They agreed."), MAKER)
    project = create_project(workspace, "Benchmark", MAKER)
    campaign = save_campaign(
        workspace, "Calls", project.id, made.id, "telephony", CallSettings(), None, MAKER
    )
    seconds, started = _timed(lambda: move_campaign(workspace, campaign.id, Move.START, MAKER))
    yield at_most(f"A campaign of {started.clients:,} started", seconds, 3, "s")
    _write_numbers(path, "Phone,Status", results, "No answer")
    seconds, imported = _timed(lambda: import_results(workspace, campaign.id, path, MAKER))
    yield at_most(f"Results of {imported.clients:,} clients", seconds, 8, "s")
    workspace.close()


def _write_numbers(path: Path, header: str, count: int, other: str) -> None:
    lines = (f"{79_120_000_000 + n},{other}\n" for n in range(count))
    path.write_text(header + "\n" + "".join(lines), "utf-8")


def _timed(work: Callable[[], Generator[Any, None, T]]) -> tuple[float, T]:
    start = time.process_time()
    done = finish(work())
    return time.process_time() - start, done
