"""Adds the verbs to the parser: no command pays for the imports of another one."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from clientlists_desktop.cli.runtime.arguments import Parser
from clientlists_desktop.cli.runtime.verb_table import VERBS


def add_verbs(parser: Parser) -> None:
    """Add all verbs by name; a module is imported when one of its verbs is parsed."""
    verbs = parser.add_subparsers(required=True, metavar="VERB", parser_class=_NamedVerb)
    for noun, meanings in VERBS.items():
        for name, meaning in meanings.items():
            verbs.add_parser(name, help=meaning).noun = noun


def add_complete_verbs(parser: Parser) -> None:
    """Add all verbs with their arguments, as the command reference needs them."""
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for noun in VERBS:
        _module(noun).add_verbs(verbs)


class _NamedVerb(Parser):
    """A verb of which only the name is known until it is parsed."""

    noun = ""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Import the module of the verb and let its own parser go on."""
        program, _, name = self.prog.rpartition(" ")
        verbs = Parser(prog=program).add_subparsers()
        _module(self.noun).add_verbs(verbs)
        return verbs.choices[name].parse_known_args(args, namespace)


def _module(noun: str) -> Any:
    return import_module(f"clientlists_desktop.cli.{noun}")
