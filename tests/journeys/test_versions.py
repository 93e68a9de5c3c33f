"""A list that a file has updated goes back to what it was, in the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.lists.updates import Update, UpdateMode
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.readers import find_list
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.storage.workspace import Workspace
from tests.journeys.conftest import finish
from tests.journeys.driver import Person, write_csv
from tests.people import AGREED, ANNA


def test_a_list_goes_back_to_a_version(three_lists, workspace, tmp_path, person: Person) -> None:
    """What would change is said before; and afterwards the page shows the clients of then."""
    winter = find_list(workspace, ANNA, "Winter")
    file = write_csv(tmp_path / "week.csv", [["Phone", "Name"], ["12025550199", "Zoe"]])
    draft = finish(import_file(workspace, file, "telephony", Choices(), ANNA)).id
    sync = Update(UpdateMode.SYNC)
    seen = finish(preview_update(workspace, winter.id, draft, sync, ANNA))
    finish(update_list(workspace, winter.id, draft, sync, seen.stamp, AGREED, ANNA))
    workspace.close()
    person.window.refresh()
    person.until(lambda: "Winter" in person.list_names())
    person.click_cell("lists", person.list_names().index("Winter"), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("listTitle", "Winter")
    person.until(lambda: [row[1] for row in person.table("clients")] == ["Zoe"])
    person.click("listVersions")
    person.until(lambda: len(person.table("versions")) == 2)
    assert [row[2] for row in person.table("versions")] == [
        "Clients synchronised with a file", "List created",
    ]  # fmt: skip
    assert not person.the("restoreVersion", QPushButton).isEnabled()
    person.click_cell("versions", 1, 0)
    person.reads("versionChange", "3 clients would be added; 1 client would be removed")
    person.reads("restoreVersion", "Go back to version 1")
    person.until(lambda: ["Removed", "12025550199", "Zoe"] in person.table("versionClients"))
    person.click_cell("versions", 0, 0, Qt.KeyboardModifier.ControlModifier)
    person.reads("versionChange", "From version 1 to version 2: 1 client added; 3 clients removed")
    person.until(lambda: ["Added", "12025550199", "Zoe"] in person.table("versionClients"))
    assert not person.the("restoreVersion", QPushButton).isEnabled()
    person.click_cell("versions", 1, 0)
    person.reads("versionChange", "3 clients would be added; 1 client would be removed")
    other = Workspace(workspace.path)
    add_addresses(other, ["12025550101"], "telephony", EntryFacts(), ANNA)
    other.close()
    person.click("restoreVersion")
    person.until(lambda: [row[1] for row in person.table("clients")] == ["Ann", "Di"])
    person.reads("toastText", "1 client left out: do not contact")
