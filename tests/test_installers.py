"""What the installers say of the program agrees with the program; building them is `.ci/run`'s."""

import configparser
import re
import runpy
from pathlib import Path
from unittest.mock import patch
from xml.etree import ElementTree

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
