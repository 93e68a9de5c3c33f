"""Man pages and completions of shells, made from the parsers of both programs."""

import argparse
import gzip
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import shtab
from argparse_manpage.manpage import Manpage

from clientlists_desktop import RELEASED, __version__

_COMPLETIONS = {
    "bash": ("bash-completion/completions/{program}",),
    # Debian looks in the first folder, Fedora in the second.
    "zsh": ("zsh/vendor-completions/_{program}", "zsh/site-functions/_{program}"),
    "fish": ("fish/vendor_completions.d/{program}.fish",),
}


def write_manuals(folder: Path) -> None:
    """Write a page of section 1 for each program."""
    folder.mkdir(parents=True, exist_ok=True)
    for parser in _parsers():
        facts = {
            "prog": parser.prog, "project_name": "Client Lists", "version": __version__,
            "manual_title": "Client Lists", "manual_section": 1, "date": RELEASED,
            "description": str(parser.description).rstrip("."),
        }  # fmt: skip
        page = _without_false_requests(str(Manpage(parser, format="pretty", _data=facts)))
        (folder / f"{parser.prog}.1.gz").write_bytes(gzip.compress(page.encode(), 9, mtime=0))


def _without_false_requests(page: str) -> str:
    """Return a page in which no wrapped text, such as “.pdf”, reads as a request of troff's.

    Those that the page needs have two letters.
    """
    return re.sub(r"(?m)^(?=\.\w{3}|')", r"\&", page)


def write_completions(share: Path) -> None:
    """Write what bash, zsh and fish complete, below /usr/share."""
    for parser in _parsers():
        for action in _actions(parser):
            if action.type is Path or action.dest in ("file", "files"):
                action.complete = shtab.FILE  # type: ignore[attr-defined]
        for shell, names in _COMPLETIONS.items():
            for name in names:
                target = share / name.format(program=parser.prog)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(shtab.complete(parser, shell=shell) + "\n", "utf-8")


def _parsers() -> Iterator[argparse.ArgumentParser]:
    """Yield the parsers, with the places of somebody and not of who builds this."""
    from clientlists_desktop.__main__ import build_parser as window
    from clientlists_desktop.cli.main import build_parser as command

    makers: list[Callable[[], argparse.ArgumentParser]] = [window, command]
    for make in makers:
        parser = make()
        for action in _actions(parser):
            if isinstance(action.default, Path):
                here = os.path.expanduser("~")  # noqa: PTH111
                action.default = str(action.default).replace(here, "~", 1)
        yield parser


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:  # noqa: SLF001
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for inner in {id(one): one for one in action.choices.values()}.values():
                yield from _actions(inner)
