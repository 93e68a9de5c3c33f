"""How long it takes to say what a check found."""

import statistics
import time

from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.texts.imports.findings import describe_finding
from clientlists_desktop.ui.runtime.languages import translator_for

_CALLS = 20_000
_COLUMNS = ("Phone", "Name", "GMT_ZONE")
_FINDINGS = (
    Finding(Reason.NO_COUNTRY_CODE, "8 (912) 345-67-89"),
    Finding(Reason.TOO_SHORT, "12", facts={"digits": 2}),
    Finding(Reason.BAD_ZONE, "Mars", facts={"column": 2}),
    Finding(Reason.DUPLICATE_ROW, "12025550147", facts={"row": 2}),
    Finding(Reason.SEPARATORS, "1 202 555-0147", "12025550147"),
)


def time_describing(language: str) -> float:
    """Return the microseconds that one finding takes in a language, median of five runs."""
    translate = translator_for(language)
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(_CALLS // len(_FINDINGS)):
            for finding in _FINDINGS:
                describe_finding(finding, _COLUMNS, translate)
        runs.append(1e6 * (time.perf_counter() - start) / _CALLS)
    return statistics.median(runs)
