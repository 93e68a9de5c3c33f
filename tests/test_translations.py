"""The translations: whole, true to their texts, and in step with the code."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop.ui.languages import ENGLISH, LANGUAGES, sayer
from tests.translations import FOLDER, collect, make

OTHERS = [code for code in LANGUAGES if code != ENGLISH]
FORMS = {"ru": 3}
FIELD = re.compile(r"\{\w*\}|%Ln|&(?=\w)")


def messages(path: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    """Yield context, text, its translations (several of a text with a count), and if it is done."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            done = translation.get("type") is None
            text = message.findtext("source") or ""
            yield context.findtext("name") or "", text, forms or [translation.text or ""], done


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated(code):
    unfinished = [
        (context, text) for context, text, forms, done in messages(FOLDER / f"{code}.ts")
        if not done or not all(forms)
    ]  # fmt: skip
    assert unfinished == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_keeps_the_places_of_facts(code):
    wrong = [
        (context, text, form)
        for context, text, forms, _ in messages(FOLDER / f"{code}.ts")
        for form in forms
        if sorted(set(FIELD.findall(form))) != sorted(set(FIELD.findall(text)))
    ]
    assert wrong == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_text_with_a_count_has_every_plural_form(code):
    numbers = [
        (text, len(forms))
        for _, text, forms, _ in messages(FOLDER / f"{code}.ts")
        if "%Ln" in text and len(forms) != FORMS[code]
    ]
    assert numbers == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_translation_is_in_step_with_the_code(code, tmp_path):
    now = tmp_path / f"{code}.ts"
    now.write_bytes((FOLDER / f"{code}.ts").read_bytes())
    collect(now)
    assert {one[:2] for one in messages(now)} == {one[:2] for one in messages(FOLDER / now.name)}
    made = tmp_path / f"{code}.qm"
    make(FOLDER / f"{code}.ts", made)
    assert made.read_bytes() == (FOLDER / made.name).read_bytes()


def test_what_a_worker_says_is_said_in_the_language_of_the_window():
    say = sayer("ru")
    text = "%Ln row(s) removed"
    assert [say("Step", text, None, n) for n in (1, 2, 5)] == [
        "Удалена 1 строка", "Удалены 2 строки", "Удалено 5 строк",
    ]  # fmt: skip
    assert say("Step", "no text of the program") == "no text of the program"
