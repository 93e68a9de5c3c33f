"""A command loads what its verb needs and nothing else."""

import json
import os
import subprocess
import sys

import pytest

from clientlists_desktop.cli.main import build_parser
from tests.documentation import _commands

PRINT_MODULES = """
import contextlib, json, sys
from clientlists_desktop.cli.main import main
with contextlib.suppress(SystemExit):
    main(sys.argv[1:])
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
LIBRARIES = {
    "argon2", "asyncio", "charset_normalizer", "cryptography", "filelock", "keyring",
    "msoffcrypto", "multiprocessing", "openpyxl", "phonenumbers", "psutil", "PySide6",
    "python_calamine", "vobject", "xlrd", "zoneinfo",
}  # fmt: skip


def loaded(tmp_path, *arguments) -> set[str]:
    """Run a verb and return the modules that it loaded, with the packages that they are in."""
    command = [sys.executable, "-c", PRINT_MODULES, "--workspace", str(tmp_path / "w"), *arguments]
    ran = subprocess.run(command, capture_output=True, check=True, text=True)
    return set(json.loads(ran.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [("--help",), ("channels",), ("lists",)])
def test_a_verb_that_only_shows_something_loads_no_library_of_the_others(tmp_path, arguments):
    if arguments == ("lists",):
        # The first command makes the workspace with its first account, and cleans up for the day.
        loaded(tmp_path, *arguments)
    assert not loaded(tmp_path, *arguments) & LIBRARIES


def test_help_needs_no_database(tmp_path):
    assert not {"peewee", "clientlists_desktop.storage"} & loaded(tmp_path, "--help")


def test_every_verb_is_declared_in_the_order_of_the_table():
    named, declared = build_parser(complete=False), build_parser()
    names = [name for name, _, _ in _commands(declared)]
    assert [name for name, _, _ in _commands(named)] == names
    for name, parser, _ in _commands(named):
        real = next(one for other, one, _ in _commands(declared) if other == name)
        assert parser.prog == real.prog


@pytest.mark.parametrize("arguments", [("show", "--help"), ("accounts", "add", "--help")])
def test_the_help_of_a_verb_is_that_of_its_own_parser(arguments, capsys):
    pages = []
    for complete in (False, True):
        with pytest.raises(SystemExit):
            build_parser(complete=complete).parse_args(arguments)
        pages.append(capsys.readouterr().out)
    assert pages[0] == pages[1]
    assert pages[0].startswith(f"usage: clientlists {' '.join(arguments[:-1])}")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a process")
def test_a_check_loads_what_it_needs_once_for_the_command_and_its_worker(tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text("Phone\n12025550147\n")
    command = [
        sys.executable,
        "-m",
        "clientlists_desktop.cli",
        "--workspace",
        tmp_path / "w.sqlite",
    ]
    ran = subprocess.run(
        [*command, "check", path, "--channel", "telephony"],
        capture_output=True, check=True, text=True,
        env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"},
    )  # fmt: skip
    loads = [line for line in ran.stderr.splitlines() if line.endswith(" peewee")]
    assert len(loads) == 1
