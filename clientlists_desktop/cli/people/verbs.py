"""The verbs about people, with what they print."""

import argparse
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from clientlists_desktop import __version__
from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_force,
    add_json,
    add_verb,
    add_yes,
    find_channel,
    text,
)
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.output import print_error, print_json, print_line
from clientlists_desktop.cli.runtime.run import confirm, run
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.people.records import (
    Forgotten,
    PersonFound,
    Record,
    RunningCampaigns,
)
from clientlists_desktop.operations.output_paths import check_target
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.operations.people.search import (
    PDF,
    AnswerSaved,
    find_person,
    record_json,
    save_answer,
    save_answer_sheet,
)
from clientlists_desktop.texts.people.answer_sheet import answer_lines, answer_title
from clientlists_desktop.texts.people.people import (
    after_forgetting,
    erase_question,
    found_text,
    place_label,
    record_since,
)
from clientlists_desktop.texts.people.record_facts import record_fields, record_name
from clientlists_desktop.texts.translation import english


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs about people."""
    find = add_verb(verbs, "find-person", _find, _add_channel, add_json, add_force, works=True)
    find.add_argument("address", type=text, help="an address, or a text such as a name")
    find.add_argument(
        "--save", type=Path, metavar="OUT",
        help="save what is stored about the person, as the answer to their request: .json or .pdf",
    )  # fmt: skip
    forget = add_verb(verbs, "forget-person", _forget, _add_channel, add_json, add_yes)
    forget.add_argument("address", type=text)
    forget.add_argument("--reason", type=text, required=True, help="why; the journal keeps it")
    forget.add_argument(
        "--running", choices=[one.value for one in RunningCampaigns],
        default=RunningCampaigns.ERASE.value,
        help="what becomes of them in running campaigns; default: %(default)s",
    )  # fmt: skip


def _add_channel(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--channel", type=text, default="telephony",
        help="whose address it is; default: %(default)s, for all phone numbers",
    )  # fmt: skip
    parser.add_argument("--country", type=text, help="of numbers without a country code, like RU")


def _country(options: Options) -> str | None:
    return options.country.upper() if options.country else None


def _find(options: Options) -> None:
    workspace, actor = options.workspace, authorize(options, Permission.FIND_PEOPLE)
    given = (workspace, options.address, find_channel(options.channel).code)
    if options.save is None or options.save.suffix.lower() in PDF:
        found: PersonFound = run(partial(find_person, country=_country(options)), *given, actor)
        if options.save is not None:
            _save_sheet(options, found)
    else:
        saving = partial(save_answer, country=_country(options), overwrite=options.force)
        saved: AnswerSaved = run(saving, *given, options.save, actor)
        found = saved.found
    if options.json:
        print_json(
            {"searched": found.searched, "address": found.address or None,
             "channel": found.channel_code, "records": [record_json(one) for one in found.records],
             "exports": [line.number for line in found.exports]}
        )  # fmt: skip
        return
    for one in found.records:
        print_line(_line(one))
    print_line(f"{found_text(found, english)}.")
    if options.save is not None:
        print_line(f"Saved as {options.save}.")


def _save_sheet(options: Options, found: PersonFound) -> None:
    """Draw what was found with Qt, which no other verb needs, and write it."""
    check_target(options.save, PDF, overwrite=options.force, never=[options.workspace.path])
    try:
        from clientlists_desktop.ui.people.answer_pdf import draw_answer_unseen
    except ImportError as error:
        # Qt lacks a library of the system, as on a server.
        name = str(options.save)
        raise Refused(Refusal.NOT_WRITABLE, file=name, seen=str(error)) from error
    actor, moment = actor_of(options), datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    lines = answer_lines(found, actor.name, moment, f"Client Lists {__version__}", english)
    sheet = draw_answer_unseen(lines, answer_title(english))
    records = sum(one.is_own for one in found.records)
    save_answer_sheet(
        options.workspace, sheet, records, options.save, actor, overwrite=options.force
    )


def _line(one: Record) -> str:
    row = f"row {one.row}" if one.row is not None else ""
    cells = (
        place_label(one.place, english),
        record_name(one, english),
        record_since(one),
        row,
        record_fields(one, english),
    )
    return "  ".join(cell for cell in cells if cell)


def _forget(options: Options) -> int:
    workspace, actor = options.workspace, authorize(options, Permission.FORGET_PEOPLE)
    channel = find_channel(options.channel).code
    if not options.yes:
        found: PersonFound = run(
            partial(find_person, country=_country(options)), workspace, options.address, channel,
            actor,
        )  # fmt: skip
        print_line(f"{found_text(found, english)}.")
        confirm(erase_question(found.address or options.address, english))
    job = partial(
        forget_person, running=RunningCampaigns(options.running), country=_country(options)
    )
    done: Forgotten = run(job, workspace, options.address, channel, options.reason, actor)
    if options.json:
        print_json(_forgotten_json(done))
    else:
        for sentence in after_forgetting(done, english):
            print_line(sentence)
    if done.unclean is not None:
        print_error("clientlists: not all traces could be erased yet")
        return Exit.REFUSED
    return Exit.DONE


def _forgotten_json(done: Forgotten) -> dict[str, object]:
    erasure = done.erasure
    return {
        "rows": erasure.rows,
        "mentions": erasure.mentions,
        "lists": len(erasure.lists),
        "clients": erasure.clients,
        "campaign_clients": erasure.campaign_clients,
        "pseudonyms": erasure.pseudonyms,
        "edits": erasure.edits,
        "versions": erasure.versions,
        "entries": erasure.entries,
        "backups": done.backups,
        "unclean": done.unclean,
        "proofs": list(done.proofs),
        "copies": list(done.copies),
        "exports": [line.number for line in done.exports],
        "exports_of_gone": done.of_gone,
    }
