"""A person whose phone number stands in names, of lists, files and campaigns, and in notes."""

import re
from pathlib import Path
from typing import Any

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.clients.filters import ClientFilter, TextCondition, TextMatch
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.layouts import LayoutOptions
from clientlists_desktop.core.lists.recipes import Combination, Combine, ListFilter, Sample
from clientlists_desktop.core.lists.updates import Update, UpdateMode
from clientlists_desktop.core.people.records import Forgotten, PersonFound
from clientlists_desktop.operations.accounts.accounts import add_account, remove_account
from clientlists_desktop.operations.accounts.sign_in import change_password
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.clients.projects import rename_project
from clientlists_desktop.operations.clients.saved_filters import save_filter
from clientlists_desktop.operations.consent.statements import edit_statement
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.entries_import import add_checked, check_entries
from clientlists_desktop.operations.imports.fixes import replace_text
from clientlists_desktop.operations.imports.profiles import ProfileUse
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import delete_list, rename_list
from clientlists_desktop.operations.lists.recipes import combine_lists, sample_list
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.operations.people.search import find_person
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import make_campaign, move, new_project, take_in
from tests.operations.helpers import check, finish, make_list, write, write_sheets
from tests.people import MAKER

IVAN, LEV = "79161234567", "79161234999"
WRITTEN = (IVAN, "+7 916 123-45-67", "8 (916) 123-45-67", "8\u00a0916\u00a0123\u00a045\u00a067")
ROWS = (("Phone", "Name"), (IVAN, "Ivan"), (LEV, "Lev"), ("79161235000", "Eve"))
TRACE = re.compile(
    rb"916(?:[^0-9A-Za-z]|\\u00a0){0,5}123(?:[^0-9A-Za-z]|\\u00a0){0,5}45"
    rb"(?:[^0-9A-Za-z]|\\u00a0){0,5}67"
)


def traces(folder: Path) -> list[tuple[str, bytes]]:
    """Return where the number stands in any file of a folder, however it is written."""
    found = []
    for path in sorted(folder.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        data += data.decode("utf-16-le", "ignore").encode() + path.name.encode()
        found += [(path.name, data[one.start() - 30 : one.end() + 9]) for one in
                  TRACE.finditer(data)]  # fmt: skip
    return found


def forget(
    workspace: Workspace, address: str = IVAN, channel: str = "telephony", **options: Any
) -> Forgotten:
    return finish(forget_person(workspace, address, channel, "He asked", MAKER, **options))


def find(workspace: Workspace, text: str = IVAN, channel: str = "telephony") -> PersonFound:
    return finish(find_person(workspace, text, channel, MAKER))


def use_lists(workspace: Workspace, folder: Path, plain: str, spaced: str, local: str) -> None:
    """Let the number stand in names of lists, files, sheets and columns, in edits and recipes."""
    sheets = {f"S {plain}": [(*row, f"x{n}") for n, row in enumerate(ROWS)]}
    sheets[f"S {plain}"][0] = ("Phone", "Name", f"of {local}")
    path = write_sheets(folder / f"Иванов {plain}.xlsx", sheets)
    proof = folder / f"signed {spaced}.pdf"
    proof.write_bytes(b"%PDF-1.4 signed")
    agreed = Confirmation(f"{local} agreed.", collected=f"by {spaced}", proofs=(proof,))
    options = Choices(layout_options=LayoutOptions(sheet=f"S {plain}"))
    draft = check(workspace, path, choices=options, memory=ProfileUse(remember=True))
    draft = finish(replace_text(workspace, draft, 1, "Lev", f"Lev, see {plain}", MAKER))
    draft = finish(replace_text(workspace, draft, 1, f"see {plain}", "too", MAKER))
    made = create_list(workspace, draft.id, plain, agreed, MAKER)
    other = make_list(workspace, write(folder / f"{spaced}.csv", ROWS), local)
    rename_list(workspace, other.id, f" {spaced} ", MAKER)
    chosen = ListFilter(cells=((f"of {local}", "x2"),))
    recipe = Combine(Combination.UNION, filter=chosen)
    finish(combine_lists(workspace, [made.id, other.id], recipe, f"both {local}", MAKER))
    finish(sample_list(workspace, other.id, Sample(plain, count=2), f"some {spaced}", MAKER))
    later = check(workspace, write(folder / f"later {local}.csv", (*ROWS, ("79161235001", "Al"))))
    add = Update(UpdateMode.ADD)
    stamp = finish(preview_update(workspace, other.id, later.id, add, MAKER)).stamp
    finish(update_list(workspace, other.id, later.id, add, stamp, agreed, MAKER))
    gone = make_list(workspace, write(folder / f"gone {plain}.csv", ROWS), f"gone {local}")
    delete_list(workspace, gone.id, MAKER)
    check(workspace, write(folder / f"draft {plain}.csv", ROWS))


def use_campaigns(workspace: Workspace, folder: Path, plain: str, spaced: str, local: str) -> None:
    """Let it stand in names of projects, campaigns, attributes, bots, filters and results."""
    project = new_project(workspace, local)
    rows = (
        ("Client ID", "Channel", "First name", "Bot", f"seen by {local}", plain),
        ("5120004411", "TELEGRAM", "Lev", f"bot {local}", "yes", "no"),
        (LEV, "WHATSAPP", "Lev", f"bot {spaced}", "no", "yes"),
    )
    take_in(workspace, write(folder / f"clients {plain}.csv", rows), project)
    rename_project(workspace, project.id, f"P {spaced}", MAKER)
    condition = TextCondition(TextMatch.EQUALS, "yes", f"seen by {local}")
    chosen = ClientFilter(texts=(condition,), bots=(f"bot {local}",))
    save_filter(workspace, project.id, f"F {spaced}", chosen, MAKER)
    made = make_list(workspace, write(folder / "calls.csv", ROWS), f"calls {plain}")
    campaign = make_campaign(workspace, project, made, f"C {local}", CallSettings())
    move(workspace, campaign, Move.START)
    report = write(folder / f"r {spaced}.csv", (("Phone", "Result"), (LEV, "busy"), (IVAN, "busy")))
    finish(import_results(workspace, campaign.id, report, MAKER))


def use_book(workspace: Workspace, folder: Path, plain: str, spaced: str, local: str) -> None:
    """Let it stand in notes and reasons, wordings, and the name of an account that is gone."""
    path = write(folder / f"refused {local}.csv", (("Phone",), ("79161235002",)))
    draft = finish(check_entries(workspace, path, "telephony", Choices(for_book=True), MAKER))
    finish(add_checked(workspace, draft.id, EntryFacts(note=f"said {spaced}"), MAKER))
    add_addresses(workspace, ["79161235003"], "telephony", EntryFacts(note=local), MAKER)
    (entry,) = entries.entries_of(workspace, TELEPHONY, ["79161235003"])
    remove_entries(workspace, [entry.id], f"{plain} asked for it", MAKER)
    edit_statement(workspace, "en", f"They agreed to {{what}}: ask {local}.", MAKER)
    change_password(workspace, MAKER, "", "a river in spring")
    gone = add_account(workspace, f"Ivan {spaced}", "a lake in autumn", [Role.LINGUIST], MAKER)
    remove_account(workspace, gone.id, MAKER)


def name_everywhere(workspace: Workspace, tmp_path: Path) -> None:
    """Let the number stand in whatever somebody can name, in several writings, and in a backup."""
    plain, spaced, local, hard = WRITTEN
    use_lists(workspace, tmp_path, plain, spaced, hard)
    use_campaigns(workspace, tmp_path, plain, spaced, local)
    use_book(workspace, tmp_path, plain, spaced, local)
    made = next(one for one in lists.all_lists(workspace) if one.name == plain)
    finish(export_list(workspace, made.id, tmp_path / "out.csv", MAKER))
    backups.back_up(workspace, BackupKind.DAILY)
