"""What every measurement yields, and how much it measures."""

from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import data


@dataclass(frozen=True)
class Figure:
    """One line of the table; `met` is None where there is no target."""

    name: str
    measured: str
    target: str = ""
    met: bool | None = None


@dataclass(frozen=True)
class Setting:
    """How much is measured.

    Attributes:
        rows: of an ordinary file.
        most_bytes: of the largest text file.
        most_rows_xlsx: of the largest workbook.
    """

    folder: Path
    rows: int
    most_bytes: int
    most_rows_xlsx: int

    def largest(self) -> tuple[Path, Path]:
        """Make the largest files, text and workbook, unless they are there."""
        text, book = self.folder / "largest.csv", self.folder / "largest.xlsx"
        if not text.exists():
            data.fill_csv(text, 1, self.most_bytes)
            data.write_xlsx(book, 5, self.most_rows_xlsx)
        return text, book


def at_most(name: str, measured: float, target: float, unit: str = "times") -> Figure:
    """Return a figure that must not be larger than its target."""
    return Figure(name, f"{measured:.3g} {unit}", f"≤ {target:g} {unit}", measured <= target)


def at_least(name: str, measured: float, target: float, unit: str = "times") -> Figure:
    """Return a figure that must not be smaller than its target."""
    return Figure(name, f"{measured:.3g} {unit}", f"≥ {target:g} {unit}", measured >= target)
