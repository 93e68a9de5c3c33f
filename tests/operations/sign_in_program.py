"""A program that signs in and out of a workspace, for tests of staying signed in.

Run with `python -m`; the arguments are `begin`, `look` or `leave`, and the workspace.
"""

import sys
from pathlib import Path

from clientlists_desktop.operations.accounts.sign_in import (
    make_first_account,
    read_entry_state,
    sign_in,
    sign_out,
)
from clientlists_desktop.storage.journal.journal_keys import is_in_keyring
from clientlists_desktop.storage.workspace import Workspace

NAME, PASSWORD = "Anna Petrova", "a river in spring"


def main(verb: str, workspace: Workspace) -> None:
    if verb == "begin":
        make_first_account(workspace, NAME, PASSWORD)
        sign_in(workspace, NAME, PASSWORD, stay=True)
    elif verb == "leave":
        account = read_entry_state(workspace).account
        assert account is not None
        sign_out(workspace, account.actor)
    state = read_entry_state(workspace)
    print(state.can_stay, state.account.name if state.account else None, is_in_keyring(workspace))
    workspace.close()


if __name__ == "__main__":
    main(sys.argv[1], Workspace(Path(sys.argv[2])))
