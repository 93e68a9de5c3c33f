"""Make the installer for Windows: `python resources/installers/windows/build.py FOLDER TARGET`.

FOLDER is what `pyinstaller build.spec` built on Windows. `makensis` compiles on any system. The
variable CLIENTLISTS_SIGN holds a command that signs a file, with "%1" in its place: it is run for
the programs, the uninstaller and the installer.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent)]

from icons import write_icons  # noqa: E402

from clientlists_desktop import __version__  # noqa: E402


def main() -> int:
    """Compile the installer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--quick", action="store_true", help="compress nothing")
    options = parser.parse_args()
    made = options.target / "made"
    write_icons(ROOT / "resources" / "icons" / "clientlists.svg", made)
    name = f"ClientLists-{__version__}-setup.exe"
    facts = {
        "VERSION": __version__,
        "FOLDER": options.folder.resolve(),
        "TARGET": options.target.resolve() / name,
        "ICON": (made / "clientlists.ico").resolve(),
        "LICENCE": ROOT / "LICENSE",
    }
    if command := os.environ.get("CLIENTLISTS_SIGN"):
        facts["SIGN"] = command
        for program in sorted(options.folder.resolve().glob("*.exe")):
            print(f"signing {program.name}", flush=True)
            subprocess.run(command.replace("%1", str(program)), shell=True, check=True)
    else:
        print("CLIENTLISTS_SIGN is not set: nothing is signed.")
    if options.quick:
        facts["CHECK"] = "1"
    program = shutil.which("makensis") or r"C:\Program Files (x86)\NSIS\makensis.exe"
    defined = [f"-D{key}={value}" for key, value in facts.items()]
    command_line = [
        program,
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *defined,
        HERE / "installer.nsi",
    ]
    return subprocess.run([str(part) for part in command_line], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
