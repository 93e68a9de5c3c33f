"""A program of its own that signs in and stays, or looks who does: `python -m` this, WORKSPACE."""

import sys
from pathlib import Path

from clientlists_desktop.storage.database import close_workspace, open_workspace

from clientlists_desktop.operations.accounts.sign_in import (
    make_first_account,
    read_entry_state,
    sign_in,
    sign_out,
)
from clientlists_desktop.storage.journal.journal_keys import is_in_keyring

NAME, PASSWORD = "Anna Petrova", "a river in spring"


def main(verb: str, workspace: Path) -> None:
    open_workspace(workspace)
    if verb == "begin":
        make_first_account(workspace, NAME, PASSWORD)
        sign_in(workspace, NAME, PASSWORD, stay=True)
    elif verb == "leave":
        account = read_entry_state(workspace).account
        assert account is not None
        sign_out(workspace, account.actor)
    door = read_entry_state(workspace)
    print(door.can_stay, door.account.name if door.account else None, is_in_keyring(workspace))
    close_workspace()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
