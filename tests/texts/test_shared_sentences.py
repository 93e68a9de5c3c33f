"""A sentence stands in one place, however many screens say it."""

import ast
import re
from collections import defaultdict

from tests.package_source import modules, tree_of

SAYS = re.compile(r"clientlists_desktop\.(ui|cli|texts)\.")
SENTENCE = re.compile(r"\W*\w+\W+\w+\W+\w.*[.?!]", re.S)


def literals(tree: ast.Module) -> set[str]:
    """Return the strings of a module, with {} for whatever they are filled with."""
    nodes = list(ast.walk(tree))
    patterns = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    other = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    other |= {id(part) for pattern in patterns for part in pattern.values}
    found = [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in other
    ]
    for pattern in patterns:
        parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in pattern.values)
        found.append("".join(map(str, parts)))
    return {re.sub(r"\{\w*\}", "{}", text).strip() for text in found}


def test_what_several_screens_say_stands_in_texts_once():
    said = defaultdict(set)
    for module in filter(SAYS.match, modules()):
        for text in filter(SENTENCE.fullmatch, literals(tree_of(module))):
            said[text].add(module)
    assert {text: where for text, where in said.items() if len(where) > 1} == {}
