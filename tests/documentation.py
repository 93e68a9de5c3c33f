"""Write the command reference: `python -m tests.documentation`.

The commands come from the parsers, so the page and `--help` can't disagree. The text above the
marker is written by hand and isn't touched.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from clientlists_desktop.cli.main import build_parser

ROOT = Path(__file__).parent.parent
PAGE = ROOT / ".github" / "command-reference.md"
MARKER = "<!-- Everything below is generated: python -m tests.documentation -->"


def reference(parser: argparse.ArgumentParser) -> str:
    """Return the generated half of the page."""
    lines = ["## Options of every command", "", "They go before the command.", ""]
    lines += [_item(action) for action in _options(parser)]
    for name, command, summary in _commands(parser):
        lines += ["", f"## {name}", "", _sentence(command.description or summary)]
        if nested := list(_commands(command)):
            for action_name, action, action_summary in nested:
                lines += ["", f"### {name} {action_name}", ""]
                lines += [_sentence(action.description or action_summary)]
                lines += _arguments(f"{parser.prog} {name} {action_name}", action)
        else:
            lines += _arguments(f"{parser.prog} {name}", command)
    return "\n".join(lines) + "\n"


def _commands(
    parser: argparse.ArgumentParser,
) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Yield name, parser and summary of each command."""
    for group in parser._actions:
        if isinstance(group, argparse._SubParsersAction):
            summaries = {one.dest: one.help or "" for one in group._choices_actions}
            for name, command in group.choices.items():
                if name in summaries:
                    yield name, command, summaries[name]


def _arguments(name: str, parser: argparse.ArgumentParser) -> list[str]:
    """Return the usage line of a command, and an item for each argument with more to say."""
    given, options = _positionals(parser), _options(parser)
    groups = [group._group_actions for group in parser._mutually_exclusive_groups if group.required]
    alternatives = [action for group in groups for action in group]
    optional = [one for one in options if not one.required and one not in alternatives]
    parts = [name, *(_place(action) for action in given)]
    parts += [_option(action) for action in options if action.required]
    parts += ["(" + " | ".join(_option(action) for action in group) + ")" for group in groups]
    parts += [f"[{_option(action)}]" for action in optional if not _meaning(action)]
    parts += ["[OPTIONS]"] * any(_meaning(action) for action in optional)
    items = [_item(action) for action in (*given, *options) if _meaning(action)]
    return ["", "```", " ".join(parts), "```", *([""] if items else []), *items]


def _positionals(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [one for one in parser._actions if not one.option_strings]


def _options(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    hidden = argparse._HelpAction | argparse._VersionAction
    return [one for one in parser._actions if one.option_strings and not isinstance(one, hidden)]


def _item(action: argparse.Action) -> str:
    name = _option(action) if action.option_strings else _metavar(action)
    return f"- `{name}`: {_meaning(action)}"


def _meaning(action: argparse.Action) -> str:
    """Return what the parser knows of an argument: its help, and what the help leaves out."""
    default = action.default
    if isinstance(default, Path):
        # Which file that is depends on the computer.
        default = "the workspace that was opened last"
    help_text = (action.help or "") % {**vars(action), "default": default}
    parts = [help_text] if help_text else []
    if isinstance(action, argparse._AppendAction) and "again" not in help_text:
        parts.append("may be given again")
    is_shown = isinstance(default, str | int) and not isinstance(default, bool) and default != ""
    if action.nargs != 0 and is_shown and "default" not in help_text:
        parts.append(f"default: {default}")
    return "; ".join(parts)


def _place(action: argparse.Action) -> str:
    return f"[{_metavar(action)}]" if action.nargs == "?" else _metavar(action)


def _option(action: argparse.Action) -> str:
    name = action.option_strings[-1]
    return name if action.nargs == 0 else f"{name} {_metavar(action)}"


def _metavar(action: argparse.Action) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    if action.choices is not None:
        return "|".join(str(choice) for choice in action.choices)
    return action.dest.upper()


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "…")) else f"{text}."


def page(written: str, parser: argparse.ArgumentParser) -> str:
    """Return a page with its generated half brought up to date."""
    by_hand, marker, _ = written.partition(MARKER)
    assert marker, f"{PAGE.name} has no line “{MARKER}”"
    return f"{by_hand}{MARKER}\n\n{reference(parser)}"


def main(arguments: Sequence[str] | None = None) -> None:
    argparse.ArgumentParser(
        prog="python -m tests.documentation", description="Writes the command reference."
    ).parse_args(arguments)
    PAGE.write_text(page(PAGE.read_text("utf-8"), build_parser()), "utf-8")


if __name__ == "__main__":
    main()
