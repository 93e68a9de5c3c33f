"""The verbs of the trash."""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any

from clientlists_desktop.cli import printing
from clientlists_desktop.cli.acting import may
from clientlists_desktop.cli.running import DONE, ask, run
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.operations.lists.manage import restore_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.storage.lists import trash
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.lists.trash import (
    erased_when,
    kept_after_erasing,
    traces_warning,
    trash_rule,
)
from clientlists_desktop.texts.translation import english

_UNCLEAN = 3


def _trash(options: argparse.Namespace) -> int:
    return _ACTIONS[options.action](options)


def _list(options: argparse.Namespace) -> int:
    may(options, Permission.DELETE_LISTS)
    found = trash.trashed_lists()
    if options.json:
        print(printing.encoded([_json(one) for one in found]))
    else:
        _print(found)
    return DONE


def _print(found: Sequence[TrashedList]) -> None:
    for one in found:
        when = erased_when(one, english)
        channel = channel_name(one.channel, english)
        print(
            f"{one.id:>6}  {one.clients:>10,}  {channel:<20} {one.deleted_at[:16]}"
            f"  erased {when}  {one.name}"
        )
    print(trash_rule(trash.trash_days(), english))


def _json(one: TrashedList) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "channel": one.channel_code,
        "clients": one.clients,
        "made_by": one.made_by,
        "deleted_by": one.deleted_by,
        "deleted_at": one.deleted_at,
        "erased_after": one.erased_after,
        "is_due": one.is_due,
    }


def _restore(options: argparse.Namespace) -> int:
    actor = may(options, Permission.DELETE_LISTS)
    found = trash.find_trashed(options.name, options.id)
    name = restore_list(found.id, actor)
    clients = printing.counted("%Ln client(s)", found.clients)
    print(f"List “{name}” with {clients} is back.")
    return DONE


def _erase(options: argparse.Namespace) -> int:
    actor = may(options, Permission.ERASE_LISTS)
    found = trash.find_trashed(options.name, options.id)
    clients = printing.counted("%Ln client(s)", found.clients)
    typed = found.name
    if not options.yes:
        print(f"Erase “{found.name}” with {clients} for good?")
        print(kept_after_erasing(english))
        typed = ask("Type the name of the list to erase it: ")
    erased: Erased = run(erase_list, options.workspace, found.id, typed, actor, show=options)
    if erased.unclean is not None:
        said = traces_warning(erased.unclean, english)
        print(f"clientlists: {said}", file=sys.stderr)
        return _UNCLEAN
    print(f"List “{found.name}” with {clients} is erased.")
    return DONE


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "list": _list,
    "restore": _restore,
    "erase": _erase,
}
VERBS: dict[str, Callable[[argparse.Namespace], int]] = {"trash": _trash}
