"""A workspace that nobody, or not this person, can write: reads work, writes name the cause."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.helpers import CLEAN
from tests.operations.helpers import write
from tests.package_source import modules

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("unshare") is None, reason="no private mounts"),
]

VERBS = """
import contextlib, importlib, io, json, os, pathlib, sys
workspace, clients, out, user = sys.argv[1:5]
from clientlists_desktop.cli.main import main
import clientlists_desktop.operations.runtime.worker as worker
from tests.cli.helpers import InProcessWorker
worker.Worker = InProcessWorker
# All is imported now: another account may not read this Python.
for name in json.loads(sys.argv[6]):
    importlib.import_module(name)
for verb in (["lists"], ["backups"], ["doctor"], ["export", "Spring", out + "/first.xlsx"]):
    main(["--workspace", workspace, *verb])
if user:
    # The owner, who opened it, has taken away the rights of all others.
    for path in pathlib.Path(workspace).parent.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    os.setresuid(int(user), int(user), int(user))
told = {}
for verb in json.loads(sys.argv[5]):
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        parts = [part.format(clients=clients, out=out) for part in verb]
        status = main(["--workspace", workspace, *parts])
    told[" ".join(verb)] = [status, said.getvalue()]
print(json.dumps(told))
"""
_LIBRARIES = (
    "argon2", "charset_normalizer", "filelock", "keyring.backends.fail", "openpyxl",
    "phonenumbers.timezone", "psutil", "xlrd",
)  # fmt: skip
LOADED = [
    *_LIBRARIES,
    *(one for one in modules() if ".ui" not in one and not one.endswith(("__main__", "selftest"))),
]
"""Modules that verbs import when they need them."""
READS = [["lists"], ["show", "Spring"], ["export", "Spring", "{out}/list.xlsx"], ["journal"],
         ["backups"], ["trash", "list"], ["drafts"], ["doctor"]]  # fmt: skip
WRITES = [
    ["create", "{clients}", "--channel", "telephony", "--name", "New", "--consent", "Yes."],
    ["check", "{clients}", "--channel", "telephony", "--keep"],
    ["rename", "Spring", "Summer"],
    ["delete", "Spring", "--yes"],
    ["projects", "add", "Support"],
    ["restore-backup", "--yes"],
    ["restore-backup", "--list", "Spring"],
]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that any account of the system may enter."""
    made = Path(tempfile.mkdtemp(prefix="clientlists-"))
    made.chmod(0o777)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def medium(folder, run, workspace):
    """A folder with a workspace of one list, and its backup."""
    run("create", write(folder / "clients.csv", CLEAN), "--channel", "telephony", "--name",
        "Spring", "--consent", "Yes.")  # fmt: skip
    run("create", folder / "clients.csv", "--channel", "telephony", "--name", "Summer",
        "--consent", "Yes.")  # fmt: skip
    made = folder / "medium"
    shutil.copytree(workspace.parent, made)
    for path in (made, *made.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    return made


def tell(folder: Path, verbs: list[list[str]], before: str = "", user: str = "") -> dict:
    script = f'{before} exec "$0" "$@"'
    arguments = [folder / "medium" / "workspace.sqlite", folder / "clients.csv", folder, user,
                 json.dumps(verbs), json.dumps(LOADED)]  # fmt: skip
    ran = subprocess.run(
        ["unshare", "-m", "-r", "sh", "-c", script, sys.executable, "-c", VERBS, *arguments]
        if before else [sys.executable, "-c", VERBS, *arguments],
        check=False, capture_output=True, text=True,
        env={**os.environ, "XDG_DATA_HOME": str(folder / "data"), "HOME": str(folder)},
    )  # fmt: skip
    if "Operation not permitted" in ran.stderr or "unshare:" in ran.stderr:
        pytest.skip("this system has no private mounts")
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout.splitlines()[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mounts of this kind")
def test_a_read_only_medium_is_named(medium, folder):
    mount = f"mount --bind -o ro {medium} {medium} && mount -o remount,bind,ro {medium} &&"
    told = tell(folder, READS + WRITES, before=mount)
    assert {verb: told[" ".join(verb)][0] for verb in map(tuple, READS)} == {
        tuple(verb): 0 for verb in READS
    }
    for verb in WRITES:
        status, said = told[" ".join(verb)]
        assert status == 3, (verb, said)
        assert "lies on a read-only medium, so nothing was changed. Copy the workspace" in said, (
            verb
        )


@pytest.mark.skipif(not hasattr(os, "setresuid") or os.geteuid(), reason="only root can do this")
def test_a_missing_permission_is_named(medium, folder):
    for path in (medium, *medium.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    told = tell(folder, READS + WRITES, user="65534")
    assert [told[" ".join(verb)] for verb in READS if told[" ".join(verb)][0]] == []
    for verb in WRITES:
        status, said = told[" ".join(verb)]
        assert status == 3, (verb, said)
        assert "You have no permission to write “" in said, (verb, said)
