"""What the installers say of the program agrees with the program; building them is `.ci/run`'s."""

import configparser
import os
import re
import runpy
import shutil
import struct
import subprocess
from pathlib import Path
from unittest.mock import patch
from xml.etree import ElementTree

import pytest

from clientlists_desktop import APP_ID
from clientlists_desktop.core.lists.file_endings import READABLE

FOLDER = Path(__file__).parent.parent / "resources" / "installers"
LINUX = FOLDER / "linux"


def desktop_entry() -> configparser.ConfigParser:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / f"{APP_ID}.desktop", "utf-8")
    return entry


def test_every_system_offers_the_program_for_what_it_reads():
    kinds = desktop_entry()["Desktop Entry"]["MimeType"].rstrip(";").split(";")
    assert sorted(kinds) == sorted(READABLE.values())
    facts = runpy.run_path(str(FOLDER / "platform_facts.py"))
    assert {f".{ending}" for ending in facts["DOCUMENTS"]} == {*READABLE}
    script = (FOLDER / "windows" / "installer.nsi").read_text("utf-8")
    offered = re.findall(r'SupportedTypes" "(\.\w+)"', script)
    assert sorted(offered) == sorted(READABLE)
    for verb in ("WriteRegStr", "DeleteRegKey"):
        listed = re.findall(rf'{verb} SHCTX "Software\\Classes\\(\.\w+)\\OpenWithList', script)
        assert sorted(listed) == sorted(READABLE), verb


def test_the_menu_entry_and_its_description_name_the_same_program():
    entry = desktop_entry()
    about = ElementTree.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    assert about.findtext("id") == APP_ID
    assert about.findtext("launchable") == f"{APP_ID}.desktop"
    assert about.findtext("name") == entry["Desktop Entry"]["Name"]
    assert about.findtext("summary") == entry["Desktop Entry"]["Comment"]
    programs = {one.text for one in about.iterfind("provides/binary")}
    for section in entry.sections():
        assert entry[section]["Exec"].split()[0] in programs
    actions = entry["Desktop Entry"]["Actions"].rstrip(";").split(";")
    assert [f"Desktop Action {one}" for one in actions] == entry.sections()[1:]


def test_a_file_is_offered_by_the_dialog_that_opens_one(qapp):
    from clientlists_desktop.ui.widgets import messages

    with patch.object(messages.QFileDialog, "getOpenFileName", return_value=("", "")) as asked:
        messages.ask_open_file(None)
    shown = asked.call_args.args[3].split(";;")[0]
    assert {*re.findall(r"\*(\.\w+)", shown)} >= {*READABLE}


TOOLS = {
    "plutil": "echo 1.2.3",
    "file": """head -c 4 "$2" | od -An -tx1 | grep -q 'cf fa ed fe' && echo Mach-O || echo data""",
    "codesign": """for last; do :; done; echo "codesign $last" >>"$SAID" """,
    "hdiutil": """for last; do :; done; touch "$last" """,
    "xcrun": """echo "xcrun $1 $2" >>"$SAID" """,
}


@pytest.fixture
def build_dmg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Run the script for macOS on a bundle, with tools that say what they were asked."""
    bundle, tools, said = tmp_path / "A.app" / "Contents", tmp_path / "tools", tmp_path / "said"
    tools.mkdir()
    for name, body in TOOLS.items():
        (tools / name).write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        (tools / name).chmod(0o755)
    qt = "Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"
    for name in ("MacOS/clientlists-desktop", "Frameworks/libssl.3.dylib", qt, "Frameworks/a b.so"):
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_bytes(bytes.fromhex("cffaedfe"))
    (bundle / "Info.plist").write_text("<plist/>", "utf-8")
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("SAID", str(said))

    def run() -> tuple[list[str], str]:
        script = FOLDER / "macos" / "build_dmg"
        command = [script, bundle.parent, tmp_path / "out", "arm64"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert (tmp_path / "out" / "ClientLists-1.2.3-arm64.dmg").exists()
        return said.read_text("utf-8").replace(
            f"{bundle.parent}", "A.app"
        ).splitlines(), done.stdout

    return run


@pytest.mark.skipif(not shutil.which("od"), reason="a script for Unix")
def test_everything_that_macos_would_run_is_signed_before_the_bundle(build_dmg, monkeypatch):
    monkeypatch.setenv("MACOS_IDENTITY", "Developer ID Application: Nobody")
    monkeypatch.setenv("MACOS_NOTARY_APPLE_ID", "nobody@example.org")
    for name in ("TEAM", "PASSWORD"):
        monkeypatch.setenv(f"MACOS_NOTARY_{name}", "x")
    said, _ = build_dmg()
    bundle = said.index("codesign A.app")
    qt = "A.app/Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"
    program = "A.app/Contents/MacOS/clientlists-desktop"
    for name in (qt, program, "A.app/Contents/Frameworks/a b.so"):
        assert f"codesign {name}" in said[:bundle], name
    assert "codesign A.app/Contents/Info.plist" not in said
    # Last, with its rights.
    assert said[bundle - 1] == f"codesign {program}"
    assert said[-2:] == ["xcrun notarytool submit", "xcrun stapler staple"]


@pytest.mark.skipif(not shutil.which("od"), reason="a script for Unix")
def test_without_an_identity_it_is_said_that_nothing_is_signed(build_dmg):
    said, printed = build_dmg()
    assert said == ["codesign A.app"]
    assert "MACOS_IDENTITY is not set" in printed
    assert "not notarised" in printed


def test_the_icon_of_macos_is_sharp_on_every_screen(qapp, tmp_path: Path) -> None:
    del qapp
    icons = runpy.run_path(str(FOLDER / "icons.py"))
    icns = icons["_icns"](FOLDER.parent / "icons" / "clientlists.svg")
    assert struct.unpack(">4sI", icns[:8]) == (b"icns", len(icns))
    sizes, at = {}, 8
    while at < len(icns):
        kind, length = struct.unpack(">4sI", icns[at : at + 8])
        # A PNG tells its width behind its signature.
        sizes[kind], at = struct.unpack(">I", icns[at + 24 : at + 28])[0], at + length
    # 16 to 512 points, each for one and for two pixels a point.
    assert {sizes[kind] for kind in (b"icp4", b"icp5", b"ic07", b"ic08", b"ic09")} == {
        16, 32, 128, 256, 512,
    }  # fmt: skip
    doubled = (b"ic11", b"ic12", b"ic13", b"ic14", b"ic10")
    assert [sizes[kind] for kind in doubled] == [32, 64, 256, 512, 1024]
