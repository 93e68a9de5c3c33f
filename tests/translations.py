"""Bring the translations up to date: `python -m tests.translations`.

Collects the texts of the code into `resources/translations/CODE.ts`, where a translation is written
beside each, and makes of that the `.qm` file that the program reads.
"""

import subprocess
import sys
from pathlib import Path

from clientlists_desktop.ui.languages import ENGLISH, LANGUAGES

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools for translators, quietly."""
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def collect(target: Path) -> None:
    """Collect the texts of the code into a file, beside what is translated there already."""
    sources = sorted(
        str(path.relative_to(ROOT)) for path in (ROOT / "clientlists_desktop").rglob("*.py")
    )
    run("lupdate", *sources, "-ts", str(target), "-no-obsolete", "-locations", "none")


def make(source: Path, target: Path) -> None:
    """Make the file that the program reads."""
    run("lrelease", str(source), "-qm", str(target))


def main() -> None:
    for code in LANGUAGES:
        if code != ENGLISH:
            collect(FOLDER / f"{code}.ts")
            make(FOLDER / f"{code}.ts", FOLDER / f"{code}.qm")


if __name__ == "__main__":
    main()
