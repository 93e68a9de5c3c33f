"""The window loads what it shows at its start, and the rest when somebody asks for it."""

import json
import subprocess
import sys

PRINT_MODULES = """
import json, sys
from pathlib import Path
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.runtime.application import build_application
from tests.people import MAKER, new_workspace
application = build_application([])
window = MainWindow(new_workspace(Path(sys.argv[1])), MAKER)
window.show()
window.grab()
print(json.dumps(sorted(sys.modules)))
window.database.stop()
"""
LIBRARIES = {
    "argon2", "charset_normalizer", "msoffcrypto", "openpyxl", "phonenumbers.tzdata",
    "python_calamine", "vobject", "xlrd",
}  # fmt: skip
NOT_YET = {
    "clientlists_desktop.files.readers.table",
    "clientlists_desktop.operations.backups.doctor",
    "clientlists_desktop.operations.imports.file_import",
    "clientlists_desktop.ui.campaigns.campaigns_page",
    "clientlists_desktop.ui.clients.clients_page",
    "clientlists_desktop.ui.consent.consents_page",
    "clientlists_desktop.ui.help.help_window",
    "clientlists_desktop.ui.imports.wizard",
    "clientlists_desktop.ui.journal.journal_page",
    "clientlists_desktop.ui.lists.list_page",
    "clientlists_desktop.ui.settings.settings_page",
    "clientlists_desktop.ui.trash.trash_page",
}


def test_the_window_is_shown_before_its_other_pages_and_what_reads_files_are_loaded(tmp_path):
    command = [sys.executable, "-c", PRINT_MODULES, str(tmp_path / "w.sqlite")]
    ran = subprocess.run(command, capture_output=True, check=False, text=True)
    assert ran.returncode == 0, ran.stderr
    loaded = set(json.loads(ran.stdout))
    assert loaded & (LIBRARIES | NOT_YET) == set()
    assert not [name for name in loaded if name.startswith("phonenumbers.data.region_")]
