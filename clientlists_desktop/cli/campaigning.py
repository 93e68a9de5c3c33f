"""The verbs of projects, their clients, and campaigns."""

import argparse
from collections.abc import Callable
from functools import partial
from typing import Any

from clientlists_desktop.cli import campaign_printing, printing
from clientlists_desktop.cli.acting import actor_of, may
from clientlists_desktop.cli.consenting import confirmation
from clientlists_desktop.cli.running import DONE, confirm, own, run
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import (
    CallSettings,
    Campaign,
    CampaignKind,
    Move,
    Settings,
    TextSettings,
    kind_of,
)
from clientlists_desktop.core.channels import ANY, Channel, channel_of
from clientlists_desktop.core.clients.filters import ClientFilter, Counts, Days, How, Order, TextIs
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.operations.campaigns import (
    campaign_report,
    campaigns,
    dialer_export,
    results_import,
)
from clientlists_desktop.operations.clients import client_import, projects
from clientlists_desktop.operations.imports.sample_files import save_clients_sample
from clientlists_desktop.operations.lists import creation, from_clients
from clientlists_desktop.storage.campaigns import campaigns as stored_campaigns
from clientlists_desktop.storage.clients import clients
from clientlists_desktop.storage.clients import projects as stored_projects
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.texts.campaigns.campaigns import campaign_status_label
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.imports.sample_notes import clients_sample_notes
from clientlists_desktop.texts.translation import english

_FOUND_FAILED = 1

Options = argparse.Namespace
Import = Callable[[Options, Any, int, str], CheckedFile]


def _projects(options: Options) -> int:
    actor = actor_of(options)
    if options.action == "list":
        may(options, Permission.VIEW_CLIENTS)
        campaign_printing.print_projects(stored_projects.all_projects(), as_json=options.json)
    elif options.action == "add":
        projects.create_project(options.name, actor)
    elif options.action == "rename":
        found = stored_projects.find_project(options.name)
        projects.rename_project(found.id, options.new_name, actor)
    else:
        found = stored_projects.find_project(options.name)
        if not options.yes:
            size = printing.counted("%Ln client(s)", found.total)
            confirm(f"Delete the project “{found.name}” with {size}?")
        projects.delete_project(found.id, actor)
    return DONE


def clients_verb(options: Options, import_file: Import) -> int:
    """Run a verb of clients."""
    if options.action == "sample":
        channel = channel_named(options.channel)
        notes = clients_sample_notes(english)
        save_clients_sample(channel.code, options.out, notes, overwrite=options.force)
        return DONE
    actor = may(options, Permission.VIEW_CLIENTS)
    if options.action == "import":
        return _import(options, import_file)
    if options.action == "refresh-list":
        return _refresh(options)
    project = stored_projects.find_project(options.project)
    chosen = _filter(options)
    if options.action == "list":
        found, counted = run(
            from_clients.find_clients, options.workspace, project.id, chosen, Order(),
            actor, show=options,
        )  # fmt: skip
        shown = clients.clients_at(found[: max(0, options.limit)])
        campaign_printing.print_clients(shown, counted, as_json=options.json)
        return DONE
    channel = _only_channel(chosen)
    made = run(
        from_clients.create_list_of_clients,
        options.workspace,
        project.id,
        chosen,
        options.name,
        confirmation(options),
        actor,
        _words(channel),
        show=options,
    )
    counted = clients.matching(project.id, chosen)
    size = printing.counted("%Ln client(s)", made.clients)
    print(f"List “{made.name}” made with {size}, {counted.blocked:,} blocked left out.")
    return DONE


def _import(options: Options, import_file: Import) -> int:
    project = stored_projects.find_project(options.project)
    channel = ANY if options.channel.lower() == ANY.code else channel_named(options.channel)
    with own(options.workspace) as owner:
        file = import_file(options, owner, project.id, channel.code)
        try:
            if options.strict and file.balance.failed:
                raise Refused(Refusal.SOME_FAILED, file=file.source.name, seen=file.balance.failed)
            if not options.json:
                campaign_printing.print_failed(file)
            added = run(
                client_import.add_clients, options.workspace, file.id, project.id,
                actor_of(options), show=options,
            )  # fmt: skip
        except BaseException:
            run(creation.discard_draft, options.workspace, file.id, actor_of(options))
            raise
    campaign_printing.print_added(added, as_json=options.json)
    return DONE


def _refresh(options: Options) -> int:
    found, actor = lists.find_list(options.name), actor_of(options)
    change = run(from_clients.what_changes, options.workspace, found.id, actor, show=options)
    print(
        f"{change.added:,} added, {change.removed:,} removed, {change.kept:,} kept, "
        f"{change.blocked:,} blocked left out"
    )
    if not options.dry_run:
        consent = confirmation(options)
        run(
            from_clients.refresh_list, options.workspace, found.id, consent, actor,
            _words(found.channel), show=options,
        )  # fmt: skip
    return DONE


def channel_named(code: str) -> Channel:
    """Return the channel of this name; Refused when there is none."""
    try:
        channel = channel_of(code)
    except KeyError:
        raise Refused(Refusal.UNKNOWN_CHANNEL, seen=code) from None
    if channel is ANY:
        raise Refused(Refusal.UNKNOWN_CHANNEL, seen=code)
    return channel


def _only_channel(chosen: ClientFilter) -> Channel:
    if chosen.only_channel is None:
        raise Refused(Refusal.SEVERAL_CHANNELS)
    return channel_of(chosen.only_channel)


def _words(channel: Channel) -> tuple[str, ...]:
    address = address_name(channel, english)
    return (address, "First name", "Last name", "Username")


def _filter(options: Options) -> ClientFilter:
    conditions = [
        TextIs(how, text) for how in How for text in getattr(options, f"name_{how.value}")
    ] + [
        TextIs(how, text, name)
        for how in How
        for name, text in getattr(options, f"attribute_{how.value}")
    ]

    def days(name: str) -> Days | None:
        first, last = getattr(options, f"{name}_from"), getattr(options, f"{name}_to")
        return Days(first, last) if first or last else None

    least, most = options.least_sessions, options.most_sessions
    return ClientFilter(
        channels=tuple(dict.fromkeys(channel_named(code).code for code in options.channel)),
        texts=tuple(conditions),
        joined=days("joined"),
        last_visit=days("last_visit"),
        bots=tuple(options.bot),
        blocked={"yes": True, "no": False}.get(options.blocked),
        sessions=Counts(least, most) if least is not None or most is not None else None,
    )


def _campaigns(options: Options) -> int:
    may(options, Permission.VIEW_CAMPAIGNS)
    if options.action == "list":
        campaign_printing.print_campaigns(stored_campaigns.all_campaigns(), as_json=options.json)
        return DONE
    if options.action == "add":
        return _add_campaign(options)
    campaign = stored_campaigns.find_campaign(options.name)
    if options.action in {move.value for move in Move}:
        return _move(options, campaign)
    return _CAMPAIGN_ACTS[options.action](options, campaign)


def _add_campaign(options: Options) -> int:
    project = stored_projects.find_project(options.project)
    if options.list is not None:
        found = lists.find_list(options.list)
        channel, list_id = found.channel, found.id
    else:
        channel, list_id = channel_named(options.all_clients), None
    settings: Settings
    if kind_of(channel) is CampaignKind.CALL:
        most = options.max_attempts
        if most is None:
            most = max(options.attempts, CallSettings().most_attempts)
        settings = CallSettings(
            options.lines,
            options.days,
            options.hours[0],
            options.hours[1],
            local_time=not options.own_time,
            attempts=options.attempts,
            most_attempts=most,
            retry_minutes=options.retry_minutes,
        )
    else:
        settings = TextSettings(options.delay, options.threads)
    made = campaigns.save_campaign(
        options.name, project.id, list_id, channel.code, settings, options.at, actor_of(options)
    )
    print(f"Campaign “{made.name}” made as a draft.")
    return DONE


def _move(options: Options, campaign: Campaign) -> int:
    move = Move(options.action)
    if move is Move.DELETE and not options.yes:
        confirm(f"Delete the campaign “{campaign.name}”?")
    moved = run(
        campaigns.move_campaign, options.workspace, campaign.id, move, actor_of(options),
        show=options,
    )  # fmt: skip
    status = campaign_status_label(moved.status, english).lower()
    print(f"“{moved.name}” is {status}, {printing.counted('%Ln client(s)', moved.clients)}.")
    return DONE


def _export(options: Options, campaign: Campaign) -> int:
    address = address_name(campaign.channel, english)
    job = partial(dialer_export.export_for_dialer, overwrite=options.force, address_name=address)
    done = run(job, options.workspace, campaign.id, options.out, actor_of(options), show=options)
    print(f"{printing.counted('%Ln client(s)', done.clients)} written to {done.path}.")
    return DONE


def _results(options: Options, campaign: Campaign) -> int:
    brought = run(
        results_import.import_results, options.workspace, campaign.id, options.file,
        actor_of(options), show=options, retry={"careful": True},
    )  # fmt: skip
    campaign_printing.print_brought(brought, as_json=options.json)
    return _FOUND_FAILED if brought.wrong else DONE


def _report(options: Options, campaign: Campaign) -> int:
    job = partial(campaign_report.save_campaign_report, used=options.used, overwrite=options.force)
    words = campaign_printing.campaign_words()
    done = run(
        job, options.workspace, campaign.id, options.out, words, actor_of(options), show=options
    )
    print(f"{printing.counted('%Ln client(s)', done.clients)} written to {done.path}.")
    return DONE


def _show(options: Options, campaign: Campaign) -> int:
    campaign_printing.print_campaign(campaign, as_json=options.json)
    return DONE


_CAMPAIGN_ACTS: dict[str, Callable[[Options, Campaign], int]] = {
    "export": _export,
    "results": _results,
    "report": _report,
    "show": _show,
}

VERBS: dict[str, Callable[[Options], int]] = {"projects": _projects, "campaigns": _campaigns}
