"""Measure and print: `python -m tests.benchmarks [--quick] [--only NAME] [--json FILE]`.

Everything that is compared runs interleaved in one run, so that a busy machine slows both sides;
the ratios say more than the seconds. Ends with 1 when a target of the main job is missed.
"""

import argparse
import json
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path

from tests.benchmarks import (
    at_rest,
    bulk,
    data,
    exports,
    floor,
    growth,
    hostile,
    long_list,
    many_lists,
    measures,
    phones,
    previews,
)
from tests.benchmarks.clients import measure_clients
from tests.benchmarks.commands import time_commands, time_small_file
from tests.benchmarks.digests import digests_share, time_comparison
from tests.benchmarks.do_not_contact import time_book
from tests.benchmarks.edits import time_duplicates, time_edits
from tests.benchmarks.encodings import decode_lists
from tests.benchmarks.figures import Figure, Setting
from tests.benchmarks.gaps import measure_gaps
from tests.benchmarks.messy import time_messy
from tests.benchmarks.numbers import measure_pictures
from tests.benchmarks.real_window import RealWindow, fill_workspace
from tests.benchmarks.recipes import measure_recipes
from tests.benchmarks.spare import time_spare
from tests.benchmarks.start import time_start
from tests.benchmarks.texts import time_describing
from tests.benchmarks.updates import measure_update

_MOST_BYTES = 20 * 1024 * 1024
_MOST_ROWS_XLSX = 630_000
"""So many rows of five columns make a workbook of just under 20 MB."""


def _commands(setting: Setting) -> Iterator[Figure]:
    workspace = setting.folder / "commands.sqlite"
    for name, (seconds, ratio) in time_commands(workspace).items():
        yield Figure(
            f"clientlists {name}: {1000 * seconds:.0f} ms of the processor",
            f"{ratio:.1f} × Python + database",
            "≤ 12 ×",
            ratio <= 12,
        )
    path = setting.folder / "small.csv"
    data.write_csv(path, 5, 300)
    for name, seconds in time_small_file(workspace, path).items():
        yield Figure(
            f"clientlists {name} of 300 rows", f"{seconds:.2f} s of the processor", "≤ 0.5 s",
            seconds <= 0.5,
        )  # fmt: skip


def _start(setting: Setting) -> Iterator[Figure]:
    seconds, ratio = time_start(setting.folder)
    yield Figure("Start to the first paint", f"{seconds:.2f} s of the processor", "≤ 0.5 s",
                 seconds <= 0.5)  # fmt: skip
    yield Figure("    beside an empty window", f"{ratio:.1f} times", "≤ 2 times", ratio <= 2)


def _spare(setting: Setting) -> Iterator[Figure]:
    warm, cold, memory, switches = time_spare(setting.folder)
    name = f"300 rows by a waiting process, {cold:.2f} s without"
    yield Figure(name, f"{warm:.2f} s", "≤ 0.3 s", warm <= 0.3)
    waiting = f"{memory:.0f} MB, {switches:.1f} switches/s"
    yield Figure("    it waits with", waiting, "≤ 45 MB, 0", memory <= 45 and not switches)


def _naive(setting: Setting) -> Iterator[Figure]:
    kinds = (
        ("CSV, 1 column", "one.csv", 1, data.write_csv, 24),
        ("CSV, 5 columns", "five.csv", 5, data.write_csv, 18),
        ("XLSX, 5 columns", "five.xlsx", 5, data.write_xlsx, 13),
        ("XLS, 5 columns", "five.xls", 5, data.write_xls, 9),
    )
    for name, file_name, columns, write, target in kinds:
        path = setting.folder / file_name
        write(path, columns, setting.rows)
        ours, theirs = [], []
        for _ in range(3):
            seconds, counts = measures.time_naive(path, setting.folder)
            theirs.append(seconds)
            seconds, file = measures.time_ours(path, setting.folder, None, time.process_time)
            ours.append(seconds)
        mine, other = statistics.median(ours), statistics.median(theirs)
        ratio = other / mine
        yield Figure(
            f"{name}: naive {other:.2f} s, ours {mine:.2f} s",
            f"{ratio:.1f} times faster",
            f"≥ {target}",
            ratio >= target,
        )
        balance = file.balance
        here = (balance.ready, balance.failed, balance.duplicate)
        there = (counts.ready, counts.failed, counts.duplicate)
        yield Figure(
            "    ready + failed + duplicate",
            " + ".join(f"{count:,}" for count in here),
            " + ".join(f"{count:,}" for count in there),
            here == there,
        )


def _messy(setting: Setting) -> Iterator[Figure]:
    micros, ratio = time_messy(setting.folder, setting.rows)
    yield Figure(
        f"Messy rows beside clean ones of {micros:.1f} µs",
        f"{ratio:.2f} times",
        "≤ 1.6",
        ratio <= 1.6,
    )


def _country(setting: Setting) -> Iterator[Figure]:
    for columns in (1, 5):
        path = setting.folder / f"country{columns}.csv"
        data.write_csv(path, columns, setting.rows)
        without, with_country = [], []
        for _ in range(5):
            # The processor's time: the two differ by less than what a busy machine adds.
            for seconds, country in ((without, None), (with_country, "RU")):
                run = measures.time_ours(path, setting.folder, country, time.process_time)
                seconds.append(run[0])
        ratio = statistics.median(with_country) / statistics.median(without)
        yield Figure(
            f"CSV, {columns} column(s): with a country beside without",
            f"{ratio:.2f} times",
            "≤ 1.15",
            ratio <= 1.15,
        )


def _edits(setting: Setting) -> Iterator[Figure]:
    # In a process of its own, which collects garbage as a worker does.
    made = measures.in_child(time_edits, setting.folder, 2 * setting.rows)
    # Seconds depend on the machine: those are printed, and the ratio is held.
    ratio = made.fix / made.imported
    name = f"Fix-all of {made.fixed:,} rows beside their import"
    yield Figure(name, f"{ratio:.1f} times", "≤ 2 times", ratio <= 2)
    yield Figure("    fix-all", f"{made.fix:.2f} s", "≤ 3 s", made.fix <= 3)
    yield Figure("    undo", f"{made.undo:.2f} s", "≤ 3 s", made.undo <= 3)
    yield Figure("    an edit of one row, median of 20", f"{1000 * made.edit:.0f} ms", "100 ms")


def _duplicates(setting: Setting) -> Iterator[Figure]:
    imported, checked, left_out = time_duplicates(
        setting.folder, 20 * setting.rows, lists=20, clients=setting.rows
    )
    ratio = checked / imported
    yield Figure(
        f"{20 * setting.rows:,} rows beside 20 lists, {left_out:,} left out",
        f"{checked:.2f} s, import {imported:.2f} s",
        "≤ 1/3 of the import",
        ratio <= 1 / 3,
    )


def _clients(setting: Setting) -> Iterator[Figure]:
    count = 20 * setting.rows
    made = measures.in_child(measure_clients, setting.folder, count)
    yield Figure(f"{made.clients:,} clients in: check", f"{made.checked:.1f} s")
    yield Figure("    and into the project", f"{made.added:.1f} s")
    yield Figure("    peak of memory", f"{made.peak:.0f} MB", "≤ 500 MB", made.peak <= 500)
    for name, seconds in made.first_pages.items():
        # Printed, and held with the room that a shared machine needs.
        yield Figure(
            f"    first page, {name}", f"{1000 * seconds:.0f} ms", "200 ms", seconds <= 0.4
        )
    for name, seconds in made.scans.items():
        yield Figure(f"    all read, {name}", f"{seconds:.2f} s", "progress, cancel")
    ratio = made.naive / made.making
    yield Figure(
        f"List of {made.listed:,} clients: naive {made.naive:.2f} s, ours {made.making:.2f} s",
        f"{ratio:.1f} times faster",
        "≥ 1",
        ratio >= 1,
    )


def _memory(setting: Setting) -> Iterator[Figure]:
    for path in setting.largest():
        peak = measures.in_child(measures.peak_of_worker, path, setting.folder)
        name = f"Peak of the worker, {_size(path)} {path.suffix[1:].upper()}"
        if peak is None:
            yield Figure(name, "not known on this system", "≤ 500 MB")
        else:
            yield Figure(name, f"{peak:.0f} MB", "≤ 500 MB", peak <= 500)


def _cancel(setting: Setting) -> Iterator[Figure]:
    text, book = setting.largest()
    for path, when, rows in (
        (text, "at the first rows", 1),
        (text, "when most is done", setting.most_bytes // 20),
        (book, "at the first rows", 1),
    ):
        worst = max(measures.time_cancel(path, setting.folder, rows) for _ in range(3))
        yield Figure(
            f"Cancel, {path.suffix[1:].upper()}, {when}, worst of 3",
            f"{worst:.2f} s",
            "≤ 0.5 s",
            worst <= 0.5,
        )


def _hostile(setting: Setting) -> Iterator[Figure]:
    for name in hostile.FILES:
        path = hostile.write_file(name, setting.folder)
        cost = measures.in_child(hostile.answer, path, setting.folder)
        measured = f"{cost.seconds:.1f} s, {cost.peak:.0f} MB"
        is_met = cost.seconds <= 10 and cost.peak <= 512
        yield Figure(f"{name}: {cost.outcome}", measured, "≤ 10 s, 512 MB", is_met)
    for name in ("padded.xlsx", "one row.csv"):
        seconds = measures.time_cancel(setting.folder / name, setting.folder, 0)
        yield Figure(f"Cancel, {name}", f"{seconds:.2f} s", "≤ 0.5 s", seconds <= 0.5)


def _encodings(setting: Setting) -> Iterator[Figure]:
    del setting
    for made in decode_lists():
        yield Figure(
            f"Encoding of {made.lists} lists, {made.kind}: {made.asked} asked",
            f"{made.right} right, {made.missed} wrong and not asked",
            f"≥ {made.least}, 0",
            made.right >= made.least and not made.missed,
        )


def _gaps(setting: Setting) -> Iterator[Figure]:
    scene = partial(RealWindow, fill_workspace(setting.folder))
    for path in setting.largest():
        idle, busy = measures.in_child(measure_gaps, path, scene)
        kind = path.suffix[1:].upper()
        yield Figure(
            f"Window's largest gap, {_size(path)} {kind}",
            f"{busy.largest:.1f} ms, idle {idle.largest:.1f} ms",
            "≤ 2 × idle",
            busy.largest <= 2 * idle.largest,
        )
        yield Figure(
            "    99th percentile",
            f"{busy.p99:.1f} ms, idle {idle.p99:.1f} ms",
            "≤ 50 ms",
            busy.p99 <= 50,
        )


def _texts(setting: Setting) -> Iterator[Figure]:
    del setting
    for name, language, target in (("English", "en", 5), ("Russian", "ru", 10)):
        micros = time_describing(language)
        yield Figure(
            f"A finding in words, {name}", f"{micros:.1f} µs", f"≤ {target} µs", micros <= target
        )


def _pictures(setting: Setting) -> Iterator[Figure]:
    made = measures.in_child(measure_pictures, setting.folder, 21 * setting.rows)
    whole = made.counting + made.looking_up
    yield Figure(
        f"Pictures of {made.clients:,} clients, processor", f"{whole:.2f} s", "≤ 1 s", whole <= 1
    )
    yield Figure(
        f"    counted {made.counting:.2f} s, {made.groups:,} groups looked up",
        f"{made.looking_up:.2f} s",
    )
    longest = 1000 * made.longest_piece
    yield Figure("    longest piece", f"{longest:.0f} ms", "≤ 200 ms", longest <= 200)


def _digests(setting: Setting) -> Iterator[Figure]:
    for columns in (1, 5):
        path = setting.folder / f"digests{columns}.csv"
        data.write_csv(path, columns, 3 * setting.rows)
        share = digests_share(path, setting.folder, 7)
        yield Figure(
            f"CSV, {columns} column(s): digests, beside the rest of an import",
            f"+{100 * share:.1f} %",
            "≤ 5 %",
            share <= 0.05,
        )
    rows, seconds, longest = time_comparison(setting.largest()[0], setting.folder)
    yield Figure(f"Comparing a list of {rows:,} rows", f"{seconds:.2f} s")
    # Whoever reads rows meanwhile waits for one part at most.
    yield Figure("    longest part", f"{1000 * longest:.0f} ms", "≤ 200 ms", longest <= 0.2)


def _do_not_contact(setting: Setting) -> Iterator[Figure]:
    path, entries = setting.folder / "book.csv", 20 * setting.rows
    data.write_csv(path, 5, 4 * setting.rows)
    share, without, with_it, filled = time_book(path, setting.folder, entries, 5)
    yield Figure(f"Do not contact: {entries:,} entries added", f"{filled:.1f} s")
    yield Figure(
        "    import beside an empty book", f"+{100 * share:.1f} %", "≤ 15 %", share <= 0.15
    )
    more = with_it - without
    yield Figure("    export of a campaign", f"+{more:.2f} s", "≤ 1 s", more <= 1)


def _recipes(setting: Setting) -> Iterator[Figure]:
    for name, made in measure_recipes(setting.folder, 20 * setting.rows).items():
        target = 4 if name == "minus" else None
        yield Figure(
            f"{name} of lists of {20 * setting.rows:,} clients",
            f"{made.making - made.comparing:.2f} s of the processor",
            f"≤ {target} s" if target else "",
            made.making - made.comparing <= target if target else None,
        )
        told = f"{made.preview:.2f} s, {made.comparing:.2f} s, {made.peak:.0f} MB"
        yield Figure("    preview, comparing the lists before, memory", told)


def _updates(setting: Setting) -> Iterator[Figure]:
    small, large = (
        measure_update(setting.folder, rows) for rows in (2 * setting.rows, 20 * setting.rows)
    )
    for rows, made in ((2 * setting.rows, small), (20 * setting.rows, large)):
        changes = f"+{made.added:,} ~{made.changed:,} -{made.removed:,}"
        yield Figure(
            f"A list of {rows:,} made to match a file, {changes}",
            f"{made.writing:.2f} s of the processor",
        )
        told = f"{made.preview:.2f} s, {made.comparing:.2f} s"
        yield Figure("    preview, comparing the list before", told)
    # What is known of a client while two lists are compared is never written to the disk.
    each = large.peak * 1024 * 1024 / (20 * setting.rows)
    name = f"    memory, {each:.0f} bytes a client"
    yield Figure(name, f"{large.peak:.0f} MB", "≤ 200 bytes", each <= 200)


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1024 / 1024:.1f} MB"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--quick", action="store_true", help="small files; print only")
    parser.add_argument("--only", choices=_MEASURED, action="append", help="may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    arguments = parser.parse_args()
    figures: list[Figure] = []
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    with tempfile.TemporaryDirectory() as folder:
        setting = (
            Setting(Path(folder), 5_000, 2 * 1024 * 1024, 60_000)
            if arguments.quick
            else Setting(Path(folder), 50_000, _MOST_BYTES, _MOST_ROWS_XLSX)
        )
        for part in arguments.only or _MEASURED:
            for figure in _MEASURED[part](setting):
                figures.append(figure)
                mark = {True: "ok", False: "short", None: ""}[figure.met]
                line = f"{figure.name:<52} {figure.measured:<28} {figure.target:<22} {mark}"
                print(line.rstrip(), flush=True)
    if arguments.json is not None:
        told = json.dumps([asdict(figure) for figure in figures], ensure_ascii=False, indent=1)
        arguments.json.write_text(told, "utf-8")
    short = any(figure.met is False for figure in figures)
    return 0 if arguments.quick or not short else 1


_MEASURED: dict[str, Callable[[Setting], Iterator[Figure]]] = {
    "commands": _commands,
    "start": _start,
    "rest": at_rest.figures,
    "spare": _spare,
    "previews": previews.figures,
    "naive": _naive,
    "messy": _messy,
    "floor": floor.figures,
    "country": _country,
    "phones": phones.figures,
    "export": exports.figures,
    "texts": _texts,
    "list": long_list.figures,
    "gaps": _gaps,
    "memory": _memory,
    "growth": growth.figures,
    "edits": _edits,
    "bulk": bulk.figures,
    "pages": many_lists.figures,
    "duplicates": _duplicates,
    "clients": _clients,
    "cancel": _cancel,
    "encodings": _encodings,
    "digests": _digests,
    "pictures": _pictures,
    "recipes": _recipes,
    "updates": _updates,
    "hostile": _hostile,
    "do_not_contact": _do_not_contact,
}

if __name__ == "__main__":
    sys.exit(main())
