"""Make the .deb and the .rpm: `python resources/installers/linux/package.py FOLDER TARGET`.

FOLDER is what `pyinstaller build.spec` built; the packages are written to TARGET. It needs nfpm,
argparse-manpage and shtab, which the extra `packages` brings.
"""

import argparse
import calendar
import gzip
import lzma
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent)]

from clientlists_desktop import APP_ID, RELEASED, __version__  # noqa: E402

_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_ICONS = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Client Lists

Files: *
Copyright: Client Lists contributors
License: MIT
Comment: The texts of all parts are in
 /usr/lib/clientlists-desktop/_internal/clientlists_desktop/resources/licences.

License: MIT
"""


def main() -> int:
    """Write what belongs into /usr/share, then both packages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--package-version", default=__version__, help="to try an upgrade with")
    parser.add_argument("--only", choices=["deb", "rpm"])
    parser.add_argument("--quick", action="store_true", help="compress nothing")
    options = parser.parse_args()
    made = options.target / "made"
    shutil.rmtree(made, ignore_errors=True)
    _write_share(made / "share", options.package_version)
    for kind in [options.only] if options.only else ["deb", "rpm"]:
        _run_nfpm(kind, options.folder, made, options.target, options.package_version)
    if not options.quick:
        for package in options.target.glob(f"*_{options.package_version}_*.deb"):
            _compress(package)
    return 0


def _write_share(share: Path, version: str) -> None:
    from documents import write_completions, write_manuals
    from icons import write_icons

    svg = ROOT / "resources" / "icons" / "clientlists.svg"
    write_icons(svg, share.parent / "icons")
    icons = share / "icons" / "hicolor"
    for size in _ICONS:
        _copy(share.parent / "icons" / f"{size}.png", icons / f"{size}x{size}/apps/{APP_ID}.png")
    _copy(svg, icons / f"scalable/apps/{APP_ID}.svg")
    _copy(HERE / f"{APP_ID}.desktop", share / f"applications/{APP_ID}.desktop")
    metainfo = (HERE / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    filled = metainfo.replace("@VERSION@", version).replace("@DATE@", RELEASED)
    _write(share / f"metainfo/{APP_ID}.metainfo.xml", filled)
    documents = share / "doc" / "clientlists-desktop"
    _write(documents / "copyright", _COPYRIGHT + _indented(ROOT / "LICENSE"))
    zipped = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=0)
    (documents / "changelog.gz").write_bytes(zipped)
    write_manuals(share / "man" / "man1")
    write_completions(share)


def _run_nfpm(kind: str, folder: Path, made: Path, target: Path, version: str) -> None:
    released = calendar.timegm(time.strptime(RELEASED, "%Y-%m-%d"))
    facts = {
        "ARCH": _ARCHITECTURES[platform.machine()],
        "VERSION": version,
        "FOLDER": str(folder.resolve()),
        "MADE": str(made.resolve()),
        "MTIME": f"{RELEASED}T00:00:00Z",
        "SOURCE_DATE_EPOCH": str(released),
    }
    text = (HERE / "nfpm.yaml").read_text("utf-8")
    for name, value in facts.items():
        text = text.replace(f"${{{name}}}", value)
    config = made / "nfpm.yaml"
    config.write_text(text, "utf-8")
    program = Path(sys.executable).with_name("nfpm")
    command = [str(program), "package", "-f", str(config), "-p", kind, "-t", str(target)]
    subprocess.run(command, check=True, env={**os.environ, **facts})


def _compress(package: Path) -> None:
    """Compress the files in a .deb, an archive of `ar` with three members."""
    data = package.read_bytes()
    at, members = 8, [data[:8]]
    while at < len(data):
        head = data[at : at + 60]
        size = int(head[48:58])
        content = data[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
        if head.startswith(b"data.tar "):
            content = lzma.compress(content, preset=9)
            head = b"data.tar.xz".ljust(16) + head[16:48] + b"%-10d" % len(content) + head[58:]
        members.append(head + content + b"\n" * (len(content) % 2))
    package.write_bytes(b"".join(members))


def _indented(file: Path) -> str:
    lines = file.read_text("utf-8").splitlines()
    return "".join(f" {line or '.'}\n" for line in lines)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
