"""`projects` and `clients`: clients are imported into a project, found, and made into lists."""

import argparse
import contextlib
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.consent import add_evidence, confirmation_of
from clientlists_desktop.cli.imports import read_file, refuse_failed
from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_action,
    add_force,
    add_group,
    add_json,
    add_name,
    add_yes,
    find_channel,
    text,
)
from clientlists_desktop.cli.runtime.check_output import (
    describe,
)
from clientlists_desktop.cli.runtime.import_options import add_import_options
from clientlists_desktop.cli.runtime.output import (
    counted,
    moment_text,
    print_all,
    print_json,
    print_line,
)
from clientlists_desktop.cli.runtime.questions import refuse_open_questions
from clientlists_desktop.cli.runtime.run import confirm, run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import ANY, Channel, channel_of
from clientlists_desktop.core.clients.clients import Client, ClientsAdded, Project
from clientlists_desktop.core.clients.filters import (
    ClientFilter,
    Counts,
    Days,
    MatchCounts,
    Order,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.moments import in_zone
from clientlists_desktop.core.names import as_text
from clientlists_desktop.operations.clients import client_import, projects
from clientlists_desktop.operations.clients.readers import (
    all_projects,
    clients_at,
    find_project,
    matching,
)
from clientlists_desktop.operations.imports.drafts import discard_draft, own_drafts
from clientlists_desktop.operations.imports.readers import first_rows
from clientlists_desktop.operations.lists import from_clients
from clientlists_desktop.operations.lists.readers import find_list
from clientlists_desktop.operations.sample_files import save_clients_sample
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.clients.clients import clients_added_text, delete_project_question
from clientlists_desktop.texts.do_not_contact.do_not_contact import left_out_text
from clientlists_desktop.texts.imports.sample_notes import clients_sample_notes
from clientlists_desktop.texts.translation import english

_MOST_FAILED = 10


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of projects and of their clients."""
    actions = add_group(verbs, "projects")
    add_action(actions, "list", "show all projects", _list_projects, add_json, reads=True)
    add_action(actions, "add", "make a project", _add_project, add_name)
    rename = add_action(actions, "rename", "give a project another name", _rename_project, add_name)
    rename.add_argument("new_name", type=text, metavar="NEW_NAME")
    meaning = "delete a project with its clients"
    add_action(actions, "delete", meaning, _delete_project, add_name, add_yes)

    actions = add_group(verbs, "clients")
    meaning = "import the clients of a file into a project"
    imported = add_action(actions, "import", meaning, _import)
    imported.add_argument("file", type=Path, metavar="FILE")
    imported.add_argument("--project", type=text, required=True)
    imported.add_argument(
        "--channel", type=text, default="any",
        help="of rows that name none in a Channel column; default: each row must name one",
    )  # fmt: skip
    imported.add_argument("--strict", action="store_true", help="import nothing if any row failed")
    add_import_options(imported)
    add_json(imported)
    meaning = "show the clients that a filter finds"
    found = add_action(actions, "list", meaning, _list, _add_filter, add_json, reads=True)
    found.add_argument("--limit", type=int, default=20, help="default: %(default)s")
    meaning = "make a client list from what a filter finds"
    made = add_action(actions, "create-list", meaning, _create_list, _add_filter, add_evidence)
    made.add_argument("--name", type=text, required=True, help="the list’s name")
    made.add_argument("--consent", type=text, required=True, help="the statement of consent")
    meaning = "refill such a list from its filter"
    refresh = add_action(actions, "refresh-list", meaning, _refresh_list, add_name, add_evidence)
    refresh.add_argument("--consent", type=text, help="the statement of consent")
    refresh.add_argument("--dry-run", action="store_true", help="only show what would change")
    sample = add_action(
        actions, "sample", "write a sample file of clients", _sample, add_force, reads=True
    )
    sample.add_argument("out", type=Path, metavar="OUT")
    sample.add_argument("--channel", type=text, default="telegram")


def _add_filter(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--project", type=text, required=True)
    parser.add_argument("--channel", type=text, action="append", default=[])
    parser.add_argument("--bot", type=text, action="append", default=[])
    for how in TextMatch:
        parser.add_argument(
            f"--name-{how.value.replace('_', '-')}", type=text, action="append", default=[],
            metavar="TEXT", help="of the name or ID",
        )  # fmt: skip
    for how in TextMatch:
        option = how.value.replace("_", "-")
        parser.add_argument(
            "--attribute" if how is TextMatch.CONTAINS else f"--attribute-{option}",
            type=_attribute, action="append", default=[], metavar="NAME=TEXT",
            dest=f"attribute_{how.value}", help=f"a custom attribute: {option.replace('-', ' ')}",
        )  # fmt: skip
    for option in ("joined", "last-visit"):
        parser.add_argument(f"--{option}-from", type=_day, metavar="DAY", help="like 2026-10-01")
        parser.add_argument(f"--{option}-to", type=_day, metavar="DAY")
    parser.add_argument("--least-sessions", type=int, metavar="N")
    parser.add_argument("--most-sessions", type=int, metavar="N")
    parser.add_argument("--blocked", choices=["yes", "no"])


def _attribute(argument: str) -> tuple[str, str]:
    name, _, value = as_text(argument).partition("=")
    if not name or not value:
        raise argparse.ArgumentTypeError(f"“{as_text(argument)}” is not like City=Boston")
    return name, value


def _day(argument: str) -> date:
    try:
        return date.fromisoformat(argument)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{argument}” is not a day like 2026-10-31") from None


def _filter_of(options: Options) -> ClientFilter:
    conditions = [
        TextCondition(how, part)
        for how in TextMatch
        for part in getattr(options, f"name_{how.value}")
    ] + [
        TextCondition(how, part, name)
        for how in TextMatch
        for name, part in getattr(options, f"attribute_{how.value}")
    ]

    def days(name: str) -> Days | None:
        first, last = getattr(options, f"{name}_from"), getattr(options, f"{name}_to")
        return Days(first, last) if first or last else None

    least, most = options.least_sessions, options.most_sessions
    return ClientFilter(
        channels=tuple(dict.fromkeys(find_channel(code).code for code in options.channel)),
        texts=tuple(conditions),
        joined=days("joined"),
        last_visit=days("last_visit"),
        bots=tuple(options.bot),
        blocked={"yes": True, "no": False}.get(options.blocked),
        sessions=Counts(least, most) if least is not None or most is not None else None,
    )


def _list_projects(options: Options) -> None:
    if_none = "No projects. Make one with: clientlists projects add NAME"
    found = all_projects(options.workspace, actor_of(options))
    print_all(options, found, _project_json, _project_line, if_none)


def _project_json(project: Project) -> dict[str, Any]:
    return {"name": project.name, "clients": dict(project.clients)}


def _project_line(project: Project) -> str:
    channels = ", ".join(f"{code} {count:,}" for code, count in project.clients.items())
    clients = counted("%Ln client(s)", project.total)
    return f"{project.name}: {clients}" + (f" ({channels})" if channels else "")


def _add_project(options: Options) -> None:
    projects.create_project(options.workspace, options.name, actor_of(options))


def _rename_project(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    found = find_project(workspace, actor, options.name)
    projects.rename_project(workspace, found.id, options.new_name, actor)


def _delete_project(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    found = find_project(workspace, actor, options.name)
    if not options.yes:
        confirm(delete_project_question(found, english))
    projects.delete_project(workspace, found.id, actor)


def _import(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    project = find_project(workspace, actor, options.project)
    channel = ANY if options.channel.lower() == ANY.code else find_channel(options.channel)
    with own_drafts(workspace) as owner:
        file = read_file(options, owner.token, channel, project.id)
        try:
            refuse_open_questions(file)
            refuse_failed(options, file)
            if not options.json:
                _print_failed(options, file)
            added: ClientsAdded = run(
                client_import.add_clients, workspace, file.id, project.id, actor
            )
        except BaseException:
            with contextlib.suppress(Refused):
                discard_draft(workspace, file.id, actor)
            raise
    if options.json:
        print_json({**asdict(added), "read": added.read})
        return
    read = counted("%Ln row(s)", added.read)
    print_line(f"{added.project}: {read} read: {clients_added_text(added, english)}")


def _print_failed(options: Options, file: CheckedFile) -> None:
    workspace, actor = options.workspace, actor_of(options)
    for row in first_rows(workspace, actor, file, Outcome.FAILED, _MOST_FAILED):
        reasons = "; ".join(describe(finding, file.columns) for finding in row.findings)
        print_line(f"row {row.number}: {reasons}")
    if file.balance.failed > _MOST_FAILED:
        print_line(f"… and {file.balance.failed - _MOST_FAILED:,} more failed rows")


def _list(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    project = find_project(workspace, actor, options.project)
    chosen = _filter_of(options)
    found, matching = run(from_clients.find_clients, workspace, project.id, chosen, Order(), actor)
    shown = clients_at(workspace, actor, found[: max(0, options.limit)])
    _print_clients(shown, matching, as_json=options.json)


def _print_clients(shown: Sequence[Client], matching: MatchCounts, *, as_json: bool) -> None:
    if as_json:
        found = [
            {
                **asdict(one),
                "blocked": bool(one.blocked),
                "joined": _iso(one.joined),
                "last_visit": _iso(one.last_visit),
                "block_date": _iso(one.block_date),
            }
            for one in shown
        ]
        counts = {"found": matching.total, "by_channel": dict(matching.by_channel),
                  "blocked": matching.blocked}  # fmt: skip
        print_json({**counts, "clients": found})
        return
    for one in shown:
        visit = "–" if one.last_visit is None else moment_text(in_zone(one.last_visit))
        blocked = "  blocked" if one.blocked else ""
        print_line(f"{one.address:<38} {one.channel_code:<14} {visit:<22}  {one.name}{blocked}")
    print_line(f"{matching.total:,} found, {matching.blocked:,} of them blocked")


def _iso(moment: int | None) -> str | None:
    return None if moment is None else in_zone(moment, UTC).isoformat()


def _create_list(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    project = find_project(workspace, actor, options.project)
    chosen = _filter_of(options)
    if chosen.only_channel is None:
        raise Refused(Refusal.SEVERAL_CHANNELS)
    made = run(
        from_clients.create_list_of_clients,
        workspace,
        project.id,
        chosen,
        options.name,
        confirmation_of(options),
        actor,
        _words(channel_of(chosen.only_channel)),
    )
    found = matching(workspace, actor, project.id, chosen)
    size = counted("%Ln client(s)", made.clients)
    print_line(f"List “{made.name}” made with {size}, {found.blocked:,} blocked left out.")
    if left_out := left_out_text(found.total - found.blocked - made.clients, english):
        print_line(f"{left_out}.")


def _refresh_list(options: Options) -> None:
    workspace, actor = options.workspace, authorize(options, Permission.VIEW_CLIENTS)
    found = find_list(workspace, actor, options.name)
    # Before the difference is shown, as if it was made.
    consent = None if options.dry_run else confirmation_of(options)
    change = run(from_clients.what_changes, workspace, found.id, actor)
    print_line(
        f"{change.added:,} added, {change.removed:,} removed, {change.kept:,} kept, "
        f"{change.blocked:,} blocked left out"
    )
    if left_out := left_out_text(change.do_not_contact, english):
        print_line(f"{left_out}.")
    if consent is not None:
        words = _words(found.channel)
        run(from_clients.refresh_list, workspace, found.id, consent, actor, words)


def _words(channel: Channel) -> tuple[str, ...]:
    return (address_name(channel, english), "First name", "Last name", "Username")


def _sample(options: Options) -> None:
    channel = find_channel(options.channel)
    notes = clients_sample_notes(english)
    save_clients_sample(channel.code, options.out, notes, overwrite=options.force)
