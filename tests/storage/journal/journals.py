"""Journals for tests: written by the program, tampered with from outside."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.journal.chain import ChainVerdict
from clientlists_desktop.core.journal.facts import encode_facts
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.paths import key_file
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.journal.journal_keys import key_for
from clientlists_desktop.storage.journal.journal_lines import stored_last
from clientlists_desktop.storage.models import JournalModel, SealModel
from clientlists_desktop.storage.workspace import Workspace

ANN = Actor(1, "Ann")


def write(
    workspace: Workspace, count: int, actor: Actor | None = ANN, *, anchored: bool = True
) -> None:
    """Write lines, each in a transaction of its own, as operations do."""
    for number in range(count):
        journal.prepare(workspace)
        with workspace.writing():
            journal.append(
                workspace, Event.LIST_RENAMED, actor, list=7, before="Spring", after=f"S {number}"
            )
        if anchored:
            journal.write_anchor(workspace)


def fill(workspace: Workspace, count: int) -> None:
    """Write many lines at once, equal to those that the program writes one by one."""
    write(workspace, 1)
    seal, last = journal._seal(workspace), stored_last(workspace)
    assert seal is not None
    assert last is not None
    key, made = key_for(workspace, seal.key_id), [last]
    for number in range(last.number + 1, last.number + count + 1):
        facts = encode_facts({"before": f"Список {number}", "after": "Spring"})
        line = replace(
            last, number=number, facts=facts, account_name="Лев" if number % 5 else "Ann"
        )
        made.append(replace(line, code=key.code_of(line, made[-1].code)))
    with workspace.writing() as db:
        for line in made[1:]:
            JournalModel.insert(**asdict(line)).execute(db)
        new = key.seal(made[-1].number, made[-1].code, seal.begins)
        SealModel.replace(id=1, **asdict(new)).execute(db)
    journal.write_anchor(workspace)


def tamper(workspace: Workspace, *statements: str, triggers: bool = False) -> None:
    """Change the file from outside, as anyone who can write it could."""
    workspace.close()
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        if not triggers:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in names.fetchall():
                connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)


def verdict_of(workspace: Workspace) -> ChainVerdict:
    """Verify the journal as a newly started program does."""
    workspace.close()
    workspace.journal_keys = None
    return journal.verify_journal(workspace)


def sidecars(workspace: Workspace) -> list[Path]:
    """Return the files of a workspace that belong to its journal."""
    path = workspace.path
    return [path, key_file(path), journal.anchor_file(path)]


def keep(workspace: Workspace, *, anchor: bool = True) -> Callable[[], None]:
    """Save the files of a workspace; return a function that puts them back."""
    workspace.close()
    files = sidecars(workspace)[: None if anchor else 2]
    kept = {path: path.read_bytes() if path.exists() else None for path in files}

    def put_back() -> None:
        workspace.close()
        for path, content in kept.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)

    return put_back
