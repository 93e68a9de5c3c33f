"""Whether a row costs the same in a file of any length."""

import time
from collections.abc import Iterator
from statistics import median

from tests.benchmarks import data, measures
from tests.benchmarks.figures import Figure, Setting


def figures(setting: Setting) -> Iterator[Figure]:
    """Yield the time of a row in a short, a long and a very long file, all below 20 MB."""
    counts = (setting.rows // 5, 2 * setting.rows, 20 * setting.rows)
    micros = {}
    for count in counts:
        path = setting.folder / "growth.csv"
        data.write_csv(path, 1, count)
        runs = [
            measures.time_ours(path, setting.folder, None, time.process_time)[0] for _ in range(3)
        ]
        micros[count] = 1e6 * median(runs) / count
    middle = micros[counts[1]]
    for count in counts:
        share = micros[count] / middle
        yield Figure(
            f"A row of {count:,}: {micros[count]:.1f} µs",
            f"{share:.2f} times that of {counts[1]:,}",
            "0.8 to 1.2",
            0.8 <= share <= 1.2,
        )
