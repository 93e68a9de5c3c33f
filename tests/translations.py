"""Bring the translations up to date: `python -m tests.translations`.

Collects the literals of `tr("…")`, `translate("Context", "…")` and `Text("Context", "…")` into
`resources/translations/CODE.ts`, where a translation is written beside each (Qt Linguist reads it),
and compiles that into the `.qm` file that the program reads. Qt's own `lupdate` would not do: it
does not see plurals of `translate()`.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from clientlists_desktop.texts.translation import is_counted
from clientlists_desktop.ui.runtime.languages import ENGLISH, LANGUAGES

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
FORMS = {"ru": 3}
"""How many plural forms a language has."""

Texts = dict[tuple[str, str], list[str]]
"""Translations by context and text: one, or one for each plural form."""


def texts_of(source: Path) -> Iterator[tuple[str, str]]:
    """Yield the context and the text of everything a module says."""

    def visit(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.Call):
            yield from literals(node, owner)
        for child in ast.iter_child_nodes(node):
            yield from visit(child, owner)

    def literals(call: ast.Call, owner: str) -> Iterator[tuple[str, str]]:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        name = call.func.id if isinstance(call.func, ast.Name) else name
        wanted = {"translate": 2, "Text": 2, "tr": 1}.get(name)
        if wanted is None or len(call.args) < wanted or not isinstance(call.args[0], ast.Constant):
            return
        texts = [ast.literal_eval(arg) for arg in call.args[:wanted]]
        yield (owner, texts[0]) if wanted == 1 else (texts[0], texts[1])

    yield from visit(ast.parse(source.read_text("utf-8")), "")


def collect() -> list[tuple[str, str]]:
    """Return the context and the text of everything the program says, each once, sorted."""
    sources = sorted((ROOT / "clientlists_desktop").rglob("*.py"))
    return sorted({one for source in sources for one in texts_of(source)})


def read(path: Path) -> Texts:
    """Return the translations of a file."""
    found: Texts = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            key = context.findtext("name") or "", message.findtext("source") or ""
            found[key] = forms or [translation.text or ""]
    return found


def same_everywhere(known: Texts) -> dict[str, list[str]]:
    """Return the translations of texts that are translated the same in every context.

    So a text keeps its translation when its widget is renamed.
    """
    found: dict[str, list[list[str]]] = {}
    for (_, text), forms in known.items():
        found.setdefault(text, []).append(forms)
    return {
        text: all_forms[0]
        for text, all_forms in found.items()
        if len({*map(tuple, all_forms)}) == 1
    }


def write(path: Path, code: str, known: Texts) -> None:
    """Write the texts of the code with their known translations."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage=ENGLISH)
    contexts: dict[str, ET.Element] = {}
    elsewhere = same_everywhere(known)
    for context, text in collect():
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        counts = is_counted(text)
        message = ET.SubElement(contexts[context], "message", {"numerus": "yes"} if counts else {})
        ET.SubElement(message, "source").text = text
        forms = known.get((context, text)) or elsewhere.get(text)
        forms = forms or [""] * (FORMS[code] if counts else 1)
        translation = ET.SubElement(message, "translation")
        if not all(forms):
            translation.set("type", "unfinished")
        if counts:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(root)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ET.tostring(root, encoding="unicode") + "\n", "utf-8")


def make(source: Path, target: Path) -> None:
    """Compile the file that the program reads."""
    program = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([program, source, "-qm", target], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for code in LANGUAGES:
        if code != ENGLISH:
            path = FOLDER / f"{code}.ts"
            write(path, code, read(path) if path.exists() else {})
            make(path, path.with_suffix(".qm"))


if __name__ == "__main__":
    main()
