"""`campaigns`: made and moved, exported for a dialer, reported on, given results."""

import argparse
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_action,
    add_force,
    add_group,
    add_json,
    add_keep_blocked,
    add_name,
    add_yes,
    find_channel,
    text,
)
from clientlists_desktop.cli.runtime.campaign_output import campaign_json, source_json
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.export_output import (
    print_exported,
)
from clientlists_desktop.cli.runtime.output import (
    counted,
    print_all,
    print_error,
    print_json,
    print_line,
)
from clientlists_desktop.cli.runtime.run import confirm, is_sound, run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind, kind_of
from clientlists_desktop.core.campaigns.result_words import (
    Meaning,
    meaning_to_text,
    results_for,
    text_to_meaning,
    word_key,
)
from clientlists_desktop.core.campaigns.settings import CallSettings, TextSettings
from clientlists_desktop.core.campaigns.statuses import TRANSITIONS, Move, Status
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.operations.campaigns import (
    campaign_report,
    campaigns,
    dialer_export,
    results_import,
)
from clientlists_desktop.operations.campaigns.readers import (
    all_campaigns,
    compare_part_of_campaign,
    find_campaign,
    result_meanings,
    source_version_of,
)
from clientlists_desktop.operations.campaigns.result_words import set_result_words
from clientlists_desktop.operations.clients.readers import find_project
from clientlists_desktop.operations.do_not_contact.readers import count_blocked_of_campaign
from clientlists_desktop.operations.lists.readers import find_list
from clientlists_desktop.texts.campaigns.campaign_report import total_lines
from clientlists_desktop.texts.campaigns.campaigns import (
    campaign_kind_label,
    campaign_status_label,
    delete_campaign_question,
    meaning_label,
    result_problem,
    unread_column_text,
)
from clientlists_desktop.texts.campaigns.sources import source_version_text
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.do_not_contact.do_not_contact import (
    blocked_now_text,
    kept_text,
    left_out_text,
)
from clientlists_desktop.texts.export_words import campaign_words
from clientlists_desktop.texts.translation import english

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CALL, _TEXT = CallSettings(), TextSettings()
_MOST_WRONG = 10


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of campaigns."""
    actions = add_group(verbs, "campaigns")
    add_action(actions, "list", "show all campaigns", _list, add_json, reads=True)
    _declare_add(actions)
    # A deleted campaign no longer has a name that a command could find it by.
    movable = {rule.move for rule in TRANSITIONS if rule.status is not Status.DELETED}
    for move in (one for one in Move if one in movable):
        meaning, run_move = f"{move.value} a campaign", partial(_move, move=move)
        parser = add_action(actions, move.value, meaning, run_move, add_name)
        if move is Move.DELETE:
            add_yes(parser)
        if move is Move.START:
            add_keep_blocked(parser)
    meaning = "write the clients to reach, in calling order (.xlsx or .csv)"
    export = add_action(actions, "export", meaning, _export, add_name, add_force)
    export.add_argument("out", type=Path, metavar="OUT")
    add_keep_blocked(export)
    add_json(export)
    meaning = "write what became of all clients (.xlsx or .csv)"
    report = add_action(actions, "report", meaning, _report, add_name, add_force)
    report.add_argument("out", type=Path, metavar="OUT")
    report.add_argument("--used", action="store_true", help="used numbers only")
    meaning = "import a report file from the platform or a dialer"
    results = add_action(actions, "results", meaning, _results, add_name, add_json)
    results.add_argument("file", type=Path, metavar="FILE")
    results.add_argument(
        "--result", type=_meaning, action="append", default=[], metavar="WORD=RESULT",
        help="what a word of the file stands for, like Voicemail=no-answer; or leave-out",
    )  # fmt: skip
    meaning = "show what words of reports stand for, or forget them"
    words = add_action(actions, "words", meaning, _words, add_json)
    words.add_argument("--forget", type=text, action="append", default=[], metavar="WORD")
    add_action(
        actions, "show", "show a campaign and its totals", _show, add_name, add_json, reads=True
    )


def _declare_add(actions: Verbs) -> None:
    added = add_action(actions, "add", "make a campaign", _add, add_name)
    added.add_argument("--project", type=text, required=True)
    source = added.add_mutually_exclusive_group(required=True)
    source.add_argument("--list", type=text, help="the client list")
    source.add_argument(
        "--all-clients", type=text, metavar="CHANNEL", help="all clients of a text channel"
    )
    added.add_argument("--at", type=_moment, help="planned start, like 2026-11-30T10:00")
    calls = added.add_argument_group("calls")
    calls.add_argument("--lines", type=int, default=_CALL.lines)
    calls.add_argument("--days", type=_days, default=_CALL.weekdays, help="like mon,tue,wed")
    calls.add_argument("--hours", type=_hours, default=(_CALL.opens, _CALL.closes),
                       help="like 10:00-20:00")  # fmt: skip
    calls.add_argument(
        "--own-time", action="store_true",
        help="hours in this computer’s time zone, not each client’s",
    )  # fmt: skip
    calls.add_argument("--attempts", type=int, default=_CALL.attempts)
    calls.add_argument("--max-attempts", type=int, default=None)
    calls.add_argument("--retry-minutes", type=int, default=_CALL.retry_minutes)
    messages = added.add_argument_group("texts")
    messages.add_argument("--delay", type=int, default=_TEXT.delay_ms, help="ms between messages")
    messages.add_argument("--threads", type=int, default=_TEXT.threads)


def _moment(argument: str) -> datetime:
    try:
        return local_time(datetime.fromisoformat(argument)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise argparse.ArgumentTypeError(f"“{argument}” is not like 2026-11-30T10:00") from None


def _meaning(argument: str) -> tuple[str, Meaning]:
    word, _, code = text(argument).rpartition("=")
    try:
        if not word.strip():
            raise ValueError
        return word, text_to_meaning(code.strip().lower().replace("-", "_"))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{argument}” is not like Voicemail=no-answer or Voicemail=leave-out"
        ) from None


def _days(argument: str) -> tuple[int, ...]:
    words = argument.lower().split(",")
    if not all(word in _DAYS for word in words):
        raise argparse.ArgumentTypeError(f"“{argument}” is not like mon,tue,wed")
    return tuple(sorted({_DAYS.index(word) for word in words}))


def _hours(argument: str) -> tuple[int, int]:
    try:
        first, last = (
            [int(part) for part in end.split(":")] for end in argument.split("-", maxsplit=1)
        )
        if first[1] > 59 or last[1] > 59 or len(first) != 2 or len(last) != 2:
            raise ValueError
        return 60 * first[0] + first[1], 60 * last[0] + last[1]
    except (ValueError, IndexError):
        raise argparse.ArgumentTypeError(f"“{argument}” is not like 10:00-20:00") from None


def _list(options: Options) -> None:
    if_none = "No campaigns. Make one with: clientlists campaigns add NAME --project P --list L"
    print_all(
        options, all_campaigns(options.workspace, actor_of(options)), campaign_json, _line, if_none
    )


def _line(one: Campaign) -> str:
    status = campaign_status_label(one.status, english)
    source = one.list_name or "all clients"
    return f"{one.code:<6} {status:<12} {one.clients:>9,}  {one.name}  [{source}]"


def _add(options: Options) -> None:
    workspace, actor = options.workspace, authorize(options, Permission.VIEW_CAMPAIGNS)
    project = find_project(workspace, actor, options.project)
    if options.list is not None:
        found = find_list(workspace, actor, options.list)
        channel, list_id = found.channel, found.id
    else:
        channel, list_id = find_channel(options.all_clients), None
    is_call = kind_of(channel) is CampaignKind.CALL
    settings = _call_settings(options) if is_call else TextSettings(options.delay, options.threads)
    made = campaigns.save_campaign(
        workspace,
        options.name,
        project.id,
        list_id,
        channel.code,
        settings,
        options.at,
        actor,
    )
    print_line(f"Campaign “{made.name}” made as a draft.")


def _call_settings(options: Options) -> CallSettings:
    most = options.max_attempts
    if most is None:
        most = max(options.attempts, _CALL.most_attempts)
    return CallSettings(
        options.lines,
        options.days,
        options.hours[0],
        options.hours[1],
        local_time=not options.own_time,
        attempts=options.attempts,
        most_attempts=most,
        retry_minutes=options.retry_minutes,
    )


def _find(options: Options) -> Campaign:
    return find_campaign(options.workspace, actor_of(options), options.name)


def _move(options: Options, move: Move) -> None:
    campaign = _find(options)
    if move is Move.DELETE and not options.yes:
        confirm(delete_campaign_question(campaign.name, english))
    reason = getattr(options, "keep_blocked", None)
    job = partial(campaigns.move_campaign, keep_blocked=reason)
    moved = run(job, options.workspace, campaign.id, move, actor_of(options))
    status = campaign_status_label(moved.status, english).lower()
    print_line(f"“{moved.name}” is {status}, {counted('%Ln client(s)', moved.clients)}.")
    say = kept_text if reason else left_out_text
    if text := say(moved.blocked, english):
        print_line(f"{text}.")


def _export(options: Options) -> None:
    campaign = _find(options)
    address = address_name(campaign.channel, english)
    job = partial(
        dialer_export.export_for_dialer,
        overwrite=options.force,
        address_name=address,
        keep_blocked=options.keep_blocked,
    )
    done = run(job, options.workspace, campaign.id, options.out, actor_of(options))
    print_exported(done, as_json=options.json)


def _report(options: Options) -> None:
    campaign = _find(options)
    job = partial(campaign_report.save_campaign_report, used=options.used, overwrite=options.force)
    words, actor = campaign_words(), actor_of(options)
    print_exported(run(job, options.workspace, campaign.id, options.out, words, actor))


def _results(options: Options) -> int:
    campaign = _find(options)
    work = partial(results_import.import_results, meanings=dict(options.result))
    try:
        imported: results_import.ImportedResults = run(
            work,
            options.workspace,
            campaign.id,
            options.file,
            actor_of(options),
            retry={"careful": True},
        )
    except Refused as error:
        if error.facts.get("words"):
            print_error(f"note: {_how_to_answer(campaign.kind)}")
        raise
    if options.json:
        print_json(_results_json(imported))
    else:
        _print_results(imported, campaign.kind)
    return Exit.FOUND_FAILED if imported.wrong or imported.unread_columns else Exit.DONE


def _how_to_answer(kind: CampaignKind) -> str:
    codes = [result.value.replace("_", "-") for result in results_for(kind)]
    return f"say what a word stands for with --result WORD=RESULT: {', '.join(codes)}, leave-out"


def _results_json(imported: results_import.ImportedResults) -> dict[str, Any]:
    return {
        "campaign": imported.campaign,
        "rows": imported.rows,
        "told": imported.matched,
        "blank": imported.blank,
        "clients": imported.clients,
        "without_result": imported.unfilled,
        "left_out": imported.left_out,
        "do_not_contact": imported.refused,
        "wrong": imported.wrong,
        "wrong_rows": [asdict(row) for row in imported.wrong_rows],
        "unknown_words": [asdict(word) for word in imported.unknown_words],
        "unread_columns": [asdict(column) for column in imported.unread_columns],
    }


def _print_results(imported: results_import.ImportedResults, kind: CampaignKind) -> None:
    print_line(
        f"{counted('%Ln row(s)', imported.rows)} read: {imported.matched:,} with a result for "
        f"{counted('%Ln client(s)', imported.clients)}, "
        f"{imported.unfilled:,} without a result, {imported.left_out:,} left out, "
        f"{imported.wrong:,} wrong, {imported.blank:,} blank"
    )
    if imported.refused:
        print_line(f"{counted('%Ln client(s)', imported.refused)} added to the do-not-contact book")
    for row in imported.wrong_rows[:_MOST_WRONG]:
        print_line(f"row {row.row}: {result_problem(row.why, row.seen, english)}")
    for column in imported.unread_columns:
        print_line(unread_column_text(column, english))
    for word in imported.unknown_words[:_MOST_WRONG]:
        print_line(f"unknown word “{word.word}”: {counted('%Ln row(s)', word.rows)}")
    if imported.unknown_words:
        print_line(_how_to_answer(kind))


def _words(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    forgotten = {word_key(word) for word in options.forget}
    known = result_meanings(workspace, actor)
    if unknown := forgotten.difference(*known.values()):
        raise Refused(Refusal.UNKNOWN_WORD, seen=min(unknown))
    for kind, meanings in known.items():
        kept = {word: one for word, one in meanings.items() if word not in forgotten}
        if kept != meanings:
            set_result_words(workspace, kind, kept, actor)
        known[kind] = kept
    if options.json:
        print_json(
            {
                kind.value: {word: meaning_to_text(one) for word, one in meanings.items()}
                for kind, meanings in known.items()
            }
        )
        return
    for kind, meanings in known.items():
        for word, one in meanings.items():
            label = campaign_kind_label(kind, english)
            print_line(f"{label:<6} {word:<30} {meaning_label(one, english)}")
    if not any(known.values()):
        print_line("No words of reports have a meaning of their own.")


def _show(options: Options) -> int:
    campaign, workspace = _find(options), options.workspace
    sound = is_sound(compare_part_of_campaign, workspace, actor_of(options), campaign.id)
    status = Exit.DONE if sound else Exit.FOUND_FAILED
    blocked = count_blocked_of_campaign(workspace, actor_of(options), campaign.id)
    source = source_version_of(workspace, actor_of(options), campaign.id)
    if options.json:
        facts = {"sound": sound, "do_not_contact": blocked}
        print_json({**campaign_json(campaign), **source_json(source), **facts})
        return status
    for heading, total in total_lines(campaign, english):
        print_line(f"{heading:<28} {total}")
    if source is not None:
        print_line(f"{'Clients of':<28} {source_version_text(source, english)}")
    if blocked:
        print_line(f"{blocked_now_text(blocked, english)}.")
    return status
