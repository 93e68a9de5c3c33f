"""The verbs that make lists from other lists.

What does the work is imported when it is needed, since most commands need none of it.
"""

import argparse
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from clientlists_desktop.cli.recipes.filter_options import add_filter, filter_of
from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_json,
    add_name,
    add_verb,
    number,
    text,
)
from clientlists_desktop.cli.runtime.output import counted, print_json, print_line
from clientlists_desktop.cli.runtime.run import run
from clientlists_desktop.cli.runtime.session import authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.recipes import (
    MOST_PARTS,
    WHOLE,
    Combination,
    Combine,
    MadeLists,
    Recipe,
    RecipePreview,
    Sample,
    Split,
    SplitBy,
    Winner,
    new_names,
)
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.readers import find_list, is_name_free
from clientlists_desktop.texts.do_not_contact.do_not_contact import left_out_text
from clientlists_desktop.texts.translation import english

_MOST_CLIENTS = 1 << 31


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs that make lists from other lists."""
    combine = add_verb(verbs, "combine", _combine)
    combine.add_argument(
        "how", choices=[one.value for one in Combination],
        help="all clients of the lists, those of the first that are in no other, or those that are "
        "in each",
    )  # fmt: skip
    combine.add_argument("names", type=text, nargs="+", metavar="NAME")
    combine.add_argument(
        "--fields", choices=[one.value for one in Winner], default=Winner.FIRST.value,
        help="whose fields a client of several lists gets; default: %(default)s",
    )  # fmt: skip
    _add_common(combine, "of the new list")
    add_filter(combine)
    _add_split(verbs)
    _add_sample(verbs)


def _add_split(verbs: Verbs) -> None:
    split = add_verb(verbs, "split", _split, add_name)
    split.add_argument(
        "--by", choices=[one.value for one in SplitBy], required=True,
        help="what the clients are split by",
    )  # fmt: skip
    split.add_argument(
        "--size", type=partial(number, most=_MOST_CLIENTS), default=0,
        help="with --by count: the clients of each list; the last may have fewer",
    )  # fmt: skip
    split.add_argument(
        "--shares", type=_shares, default=(), metavar="P,P…",
        help="with --by share: percentages that add up to 100",
    )  # fmt: skip
    split.add_argument(
        "--column", type=text, default="", help="with --by field: the heading of the column"
    )
    _add_common(split, "what the names of the new lists begin with; default: the list’s name")


def _add_sample(verbs: Verbs) -> None:
    sample = add_verb(
        verbs, "sample", _sample,
        add_name,
    )  # fmt: skip
    one = sample.add_mutually_exclusive_group(required=True)
    one.add_argument("--count", type=partial(number, most=_MOST_CLIENTS), default=0,
                     help="this many clients")  # fmt: skip
    one.add_argument("--share", type=partial(number, most=WHOLE), default=0,
                     help="this percentage of the clients")  # fmt: skip
    one.add_argument("--groups", type=partial(number, most=MOST_PARTS), default=0,
                     help="this many groups of equal size, each client in one of them")  # fmt: skip
    sample.add_argument(
        "--seed", type=text,
        help="the same seed draws the same clients on every computer; default: a new one, printed",
    )  # fmt: skip
    _add_common(sample, "of the new list, or what those of the groups begin with")


def _add_common(parser: argparse.ArgumentParser, meaning: str) -> None:
    parser.add_argument("--name", type=text, dest="new_name", metavar="NEW", help=meaning)
    parser.add_argument(
        "--preview", action="store_true", help="only print the counts; no list is made"
    )
    add_json(parser)


def _combine(options: Options) -> None:
    from clientlists_desktop.operations.lists.recipes import combine_lists

    if not (options.new_name or options.preview):
        raise argparse.ArgumentError(None, "--name is needed, except with --preview")
    authorize(options, Permission.MAKE_LISTS)
    recipe = Combine(Combination(options.how), Winner(options.fields), filter_of(options))
    lists = [_find(options, name) for name in options.names]

    def make(actor: Any, name: str) -> Any:
        ids = [one.id for one in lists]
        return run(combine_lists, options.workspace, ids, recipe, name, actor)

    _run_recipe(options, lists, recipe, options.new_name or "", make)


def _split(options: Options) -> None:
    from clientlists_desktop.operations.lists.recipes import split_list
    from clientlists_desktop.texts.lists.recipes import no_value

    by = SplitBy(options.by)
    needed = {SplitBy.COUNT: "size", SplitBy.SHARE: "shares", SplitBy.FIELD: "column"}
    for which, option in needed.items():
        if bool(getattr(options, option)) != (which is by):
            verb = "needs" if which is by else "takes no"
            raise argparse.ArgumentError(None, f"--by {by.value} {verb} --{option}")
    authorize(options, Permission.MAKE_LISTS)
    found = _find(options, options.name)
    recipe = Split(by, options.size, options.shares, options.column)

    def make(actor: Any, name: str) -> Any:
        nothing = no_value(english)
        return run(split_list, options.workspace, found.id, recipe, name, actor, nothing)

    _run_recipe(options, [found], recipe, options.new_name or found.name, make)


def _sample(options: Options) -> None:
    from clientlists_desktop.operations.lists.recipes import sample_list

    authorize(options, Permission.MAKE_LISTS)
    found = _find(options, options.name)
    seed = options.seed if options.seed is not None else secrets.token_hex(4)
    recipe = Sample(seed, options.count, options.share, options.groups)
    usual = found.name if options.groups else f"{found.name} – sample"

    def make(actor: Any, name: str) -> Any:
        return run(sample_list, options.workspace, found.id, recipe, name, actor)

    _run_recipe(options, [found], recipe, options.new_name or usual, make)


def _find(options: Options, name: str) -> ListSummary:
    return find_list(options.workspace, authorize(options, Permission.MAKE_LISTS), name)


def _run_recipe(
    options: Options,
    lists: Sequence[ListSummary],
    recipe: Recipe,
    name: str,
    make: Callable[[Any, str], MadeLists],
) -> None:
    """Make the lists, or only count them, and print which they are and what is said of consent."""
    from clientlists_desktop.operations.lists.recipes import describe_parents, preview_recipe
    from clientlists_desktop.texts.lists.recipes import evidence_text, no_value

    actor = authorize(options, Permission.MAKE_LISTS)
    ids = [one.id for one in lists]
    taken: list[str] = []
    if options.preview:
        preview: RecipePreview = run(preview_recipe, options.workspace, ids, recipe, actor)
        names = new_names(name, preview.made, no_value(english))
        sizes = [(one, new.clients) for one, new in zip(names, preview.made, strict=True)]
        taken = [one for one in names if one and not is_name_free(options.workspace, actor, one)]
    else:
        preview = describe_parents(options.workspace, ids, actor)
        made = make(actor, name)
        preview = replace(preview, blocked=made.blocked)
        sizes = [(one.name, one.clients) for one in made.lists]
    if options.json:
        print_json(_json(options, recipe, preview, sizes))
        return
    for one, clients in sizes:
        print_line(f"{clients:>10,}  {one}".rstrip())
    total = counted("%Ln list(s)", len(sizes))
    done = "would be made" if options.preview else "made"
    for one in taken:
        print_line(f"note: A list named “{one}” already exists; --name gives another one.")
    print_line(f"{total} {done} of {counted('%Ln client(s)', sum(n for _, n in sizes))}.")
    if left_out := left_out_text(preview.blocked, english):
        print_line(f"{left_out}.")
    if isinstance(recipe, Sample):
        print_line(f"Seed: {recipe.seed}")
    if said := evidence_text(preview.evidence, english):
        print_line(said)


def _json(
    options: Options, recipe: Recipe, preview: RecipePreview, sizes: Sequence[tuple[str, int]]
) -> dict[str, Any]:
    evidence = preview.evidence
    return {
        "preview": options.preview,
        "recipe": recipe.facts(),
        "parents": [{"name": one.name, "clients": one.clients} for one in preview.parents],
        "lists": [{"name": name, "clients": clients} for name, clients in sizes],
        "blocked": preview.blocked,
        "consent": {
            "records": evidence.records,
            "bases": [basis.replace("_", "-") for basis in evidence.bases],
            "wordings": evidence.wordings,
            "without": list(evidence.missing),
        },
    }


def _shares(argument: str) -> tuple[int, ...]:
    shares = tuple(number(one.strip(), WHOLE) for one in argument.split(","))
    if sum(shares) != WHOLE:
        raise argparse.ArgumentTypeError(f"“{argument}” does not add up to {WHOLE}")
    return shares
