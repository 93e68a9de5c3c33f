"""Errors of the file system, as refusals."""

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.journal.journal_keys import is_in_keyring, key_file
from clientlists_desktop.storage.workspace import Workspace


def test_the_name_of_a_folder_doesnt_say_what_is_wrong(tmp_path):
    folder = tmp_path / "Busy and locked, no space"
    folder.mkdir()
    workspace = Workspace(folder / "workspace.sqlite").open()
    key_file(workspace.path).mkdir()
    with pytest.raises(Refused) as refused:
        is_in_keyring(workspace)
    assert refused.value.reason is Refusal.WORKSPACE_UNAVAILABLE
    workspace.close()
