"""The translations: whole, true to their texts, and in step with the code."""

import os
import re
import subprocess
import sys

import pytest

from clientlists_desktop.ui.runtime.languages import ENGLISH, LANGUAGES, translator_for
from tests.translations import FOLDER, FORMS, collect, is_counted, make, read

OTHERS = [code for code in LANGUAGES if code != ENGLISH]
FIELD = re.compile(r"\{\w*\}|%Ln")


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_of_the_code_is_translated_and_no_other(code):
    known = read(FOLDER / f"{code}.ts")
    assert sorted(known) == collect(), "run: python -m tests.translations"
    assert [text for text, forms in known.items() if not all(forms)] == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_keeps_the_places_of_facts(code):
    wrong = [
        (text, form)
        for (_, text), forms in read(FOLDER / f"{code}.ts").items()
        for form in forms
        if set(FIELD.findall(form)) != set(FIELD.findall(text))
        # "One row" says its number in a word where a language likes that.
        and not (len(forms) > 1 and set(FIELD.findall(text)) - set(FIELD.findall(form)) == {"%Ln"})
    ]
    assert wrong == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_text_with_a_count_has_every_plural_form(code):
    for (_, text), forms in read(FOLDER / f"{code}.ts").items():
        assert len(forms) == (FORMS[code] if is_counted(text) else 1), text


@pytest.mark.parametrize("code", OTHERS)
def test_what_the_program_reads_is_made_of_what_translators_write(code, tmp_path):
    made = tmp_path / f"{code}.qm"
    make(FOLDER / f"{code}.ts", made)
    assert made.read_bytes() == (FOLDER / made.name).read_bytes()


def test_a_worker_says_it_in_the_language_of_the_window():
    say = translator_for("ru")
    said = [say("Step", "%Ln row(s) removed", "", n) for n in (1, 2, 5)]
    assert len(set(said)) == 3
    assert [text for text in said if not re.search("[а-я]", text)] == []
    assert say("Step", "no text of the program") == "no text of the program"


SPOKEN = """
from PySide6.QtWidgets import QDialogButtonBox
from clientlists_desktop.ui.runtime.application import build_application
application = build_application([], None, "ru")
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print([button.text() for button in box.buttons()], application.translate("Check", "Edit"))
"""


def test_qt_speaks_the_language_of_the_window_too():
    said = subprocess.run(
        [sys.executable, "-c", SPOKEN], capture_output=True, check=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    ).stdout  # fmt: skip
    assert said == "['Отмена'] Изменить\n"
