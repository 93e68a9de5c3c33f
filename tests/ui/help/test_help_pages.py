"""The pages of the help: whole in every language, and made from the tables that the code uses."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop import log, paths
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.channels import CHANNELS
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.texts.accounts.accounts import role_label
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.help import markdown
from clientlists_desktop.texts.imports.findings import reason_label
from clientlists_desktop.texts.imports.reason_examples import EXAMPLES, PRIORITIES, ZONES
from clientlists_desktop.ui.help.help_pages import PAGE_OF, PAGES, page_source, page_text
from clientlists_desktop.ui.runtime.languages import LANGUAGES, translator_for
from tests.package_source import modules, tree_of

LINK = re.compile(r"\]\(([^)]*)\)")
BASES = {"ScrollingDialog", "SubmitDialog", "UnstoppableDialog", "WizardPage"}
SAYS_ALL_ITSELF = {"CrashDialog"}

every_language = pytest.mark.parametrize("language", LANGUAGES)


def classes_of_ui() -> Iterator[str]:
    for name in modules():
        if name.startswith("clientlists_desktop.ui."):
            nodes = ast.walk(tree_of(name))
            yield from (node.name for node in nodes if isinstance(node, ast.ClassDef))


@every_language
def test_each_page_exists_in_each_language_and_no_other(language: str) -> None:
    folder = paths.resource(f"help/{language}")
    assert {one.stem for one in folder.iterdir()} == set(PAGES)


@every_language
@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_one_heading_no_dead_link_and_no_empty_part(page: str, language: str) -> None:
    text = page_text(page, language)
    assert len(re.findall("^# ", text, re.MULTILINE)) == 1
    assert {link for link in LINK.findall(text) if link.removesuffix(".md") not in PAGES} == set()
    assert "{{" not in text


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_say_the_same(page: str) -> None:
    def shape(language: str) -> tuple[list[str], list[str], list[str]]:
        text = page_source(page, language)
        marks = re.findall(r"^(#+|-|\d\.) ", text, re.MULTILINE)
        return marks, sorted(LINK.findall(text)), re.findall(r"\{\{\w+\}\}", text)

    assert shape("en") == shape("ru")


@every_language
def test_every_reason_has_its_entry(language: str) -> None:
    text, translate = page_text("reasons", language), translator_for(language)
    labels = [markdown(reason_label(reason, translate)) for reason in Reason]
    assert [label for label in labels if f"### {label}\n" not in text] == []
    assert text.count("→") + text.count(" · ") == len(EXAMPLES)


@every_language
def test_every_channel_has_its_entry_with_its_example(language: str) -> None:
    text, translate = page_text("channels", language), translator_for(language)
    for channel in CHANNELS:
        row = f"| {markdown(channel_name(channel, translate))} | "
        (line,) = (line for line in text.splitlines() if line.startswith(row))
        assert f"`{channel.example}`" in line


@every_language
def test_zones_priorities_and_roles_are_those_of_the_program(language: str) -> None:
    text, translate = page_text("columns", language), translator_for(language)
    assert [cell for cell in (*ZONES, *PRIORITIES) if f"| `{cell}` |" not in text] == []
    roles = page_text("accounts", language)
    assert [role for role in Role if f"**{role_label(role, translate)}**" not in roles] == []


@every_language
def test_the_paths_are_the_real_ones(language: str, tmp_path: Path) -> None:
    workspace = tmp_path / "Kazan.sqlite"
    text = page_text("data", language, workspace)
    for path in (workspace, paths.backups_folder(workspace), paths.data_folder(), log.path()):
        assert f"`{path}`" in text


def test_every_page_and_dialog_of_the_window_has_its_page_of_the_help() -> None:
    classes = set(classes_of_ui())
    named = {name for name in classes if re.search("(Page|Dialog)$", name) and name[0] != "_"}
    assert named - set(PAGE_OF) == BASES | SAYS_ALL_ITSELF
    assert set(PAGE_OF) <= classes


def test_every_reason_has_an_example_wrong_and_right() -> None:
    sections = page_text("reasons", "en").split("\n### ")[1:]
    assert len(sections) == len(Reason)
    assert [one for one in sections if "Wrong: " not in one and " → " not in one] == []
