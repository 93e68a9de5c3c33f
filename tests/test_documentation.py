"""The documentation: what it names exists, and what is generated is up to date."""

import ast
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from clientlists_desktop.cli.main import build_parser
from tests.documentation import PAGE, ROOT, page

PACKAGE = ROOT / "clientlists_desktop"
README = ROOT / "README.md"
QUESTIONS = ROOT / ".github" / "where-is-what.md"
PAGES = [README, ROOT / "CHANGELOG.md", *sorted((ROOT / ".github").glob("*.md"))]
ANSWER = re.compile(r"\| (?P<question>[^|]+\?) \| `(?P<file>[^`]+)` \| (?P<names>[^|]+) \|")
BEFORE_A_BLOCK = r"<!-- {} -->\n```sh\n(.+?)\n```"


def names_in(source: Path) -> set[str]:
    """Return what a module defines: functions, classes, their methods, and module variables."""
    found: set[str] = set()
    for node in ast.parse(source.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        if isinstance(node, ast.ClassDef):
            methods = [one for one in node.body if isinstance(one, ast.FunctionDef)]
            found.update(f"{node.name}.{method.name}" for method in methods)
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        for target in targets:
            found.update(one.id for one in ast.walk(target) if isinstance(one, ast.Name))
    return found


def rows_of(text: str) -> list[str]:
    """Return the rows of the tables of questions."""
    tables = re.findall(r"\| question \| file \| name \|\n\|[-|]+\|\n((?:\|.*\n)+)", text)
    return [row for table in tables for row in table.splitlines()]


def test_every_question_is_answered_by_something_that_exists():
    defined = {path: names_in(path) for path in sorted(PACKAGE.rglob("*.py"))}
    wrong = []
    for row in rows_of(QUESTIONS.read_text("utf-8")):
        answer = ANSWER.fullmatch(row)
        assert answer, f"not “| question? | `file` | `name` |”: {row}"
        names = re.findall(r"`([^`]+)`", answer["names"])
        assert names, row
        for name in names:
            if name not in defined.get(PACKAGE / answer["file"], ()):
                now = [
                    str(path.relative_to(PACKAGE)) for path, has in defined.items() if name in has
                ]
                wrong.append(f"{answer['file']} has no {name}; it is in: {', '.join(now) or '–'}")
    assert wrong == [], "\n".join(wrong)


def test_there_are_many_questions_and_none_is_asked_twice():
    answers = map(ANSWER.fullmatch, rows_of(QUESTIONS.read_text("utf-8")))
    questions = [answer["question"] for answer in answers if answer]
    assert len(questions) >= 35
    assert len(set(questions)) == len(questions)


def test_the_steps_of_the_how_to_name_what_is_in_their_files():
    how_to = README.read_text("utf-8").partition("## How to change something")[2]
    steps = re.findall(r"^\d\. .*(?:\n   .*)*", how_to, re.MULTILINE)
    assert len(steps) >= 12
    missing = []
    for step in steps:
        names = re.findall(r"`([^`]+)`", step)
        files = [folder / name for name in names for folder in (ROOT, PACKAGE)]
        texts = [path.read_text("utf-8") for path in files if path.is_file()]
        words = set(re.findall(r"\w+", "\n".join(texts)))
        missing += [name for name in names if name.isidentifier() and name not in words]
    assert missing == []


def test_the_command_reference_is_what_the_parsers_say():
    written = PAGE.read_text("utf-8")
    assert written == page(written, build_parser()), "run: python -m tests.documentation"


def test_the_readme_is_short():
    assert len(README.read_text("utf-8").splitlines()) <= 150


@pytest.mark.parametrize(
    ("name", "marker"),
    [(README, "test-command"), (README, "cli-example"), (PAGE, "cli-example")],
    ids=lambda value: getattr(value, "name", value),
)
def test_the_examples_that_are_run_are_where_they_are_looked_for(name, marker):
    assert re.search(BEFORE_A_BLOCK.format(marker), name.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("document", PAGES, ids=lambda path: path.name)
def test_links_and_files_in_the_text_exist(document):
    text = re.sub(r"^```.*?^```", "", document.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    links = [one for one in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in one]
    missing = [link for link in links if not (document.parent / link).exists()]
    for name in re.findall(r"`([\w./-]+/|[\w./-]+\.(?:py|md|ts|toml|spec))`", text):
        if not any((folder / name).exists() for folder in (ROOT, PACKAGE)):
            missing.append(name)
    assert missing == []


@pytest.mark.parametrize("document", PAGES, ids=lambda path: path.name)
def test_modules_that_are_run_exist(document):
    modules = re.findall(r"python -m (tests[.\w]*)", document.read_text("utf-8"))
    assert [module for module in modules if find_spec(module) is None] == []
