"""Lists made from other lists, compared with what sets of addresses would be."""

from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.consent import Confirmation, LegalBasis
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.recipes import (
    Combination,
    Combine,
    ListFilter,
    Origin,
    Parent,
    Sample,
    Split,
    SplitBy,
    Winner,
)
from clientlists_desktop.operations.backups.doctor import check_workspace
from clientlists_desktop.operations.backups.restore import restore_lists_from_backup
from clientlists_desktop.operations.campaigns.campaigns import move_campaign, save_campaign
from clientlists_desktop.operations.imports.readers import every_row, get_checked_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.manage import delete_list, rename_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.operations.lists.recipes import (
    combine_lists,
    preview_recipe,
    sample_list,
    split_list,
)
from clientlists_desktop.storage.backups.backups import back_up
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lists.origins import origin_of
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import new_project
from tests.operations.helpers import (
    change_from_outside,
    check,
    differences,
    finish,
    make_list,
    stored,
    write,
)
from tests.people import MAKER, sign_up
from tests.storage import samples
from tests.texts.journal_lines import read_journal

_C = Combination
UNION, MINUS, BOTH = Combine(_C.UNION), Combine(_C.MINUS), Combine(_C.INTERSECTION)
HEADER = ("Phone", "Name", "City")
A = (HEADER, ("12025550147", "Maria", "Boston"), ("12025550162", "Лев", "Томск"),
     ("12025550163", "Яна", "boston "))  # fmt: skip
B = (("Phone", "Company", "Name"), ("12025550147", "Acme", "Mary"), ("12025550164", "Bee", "Bo"))
numbered = count(1)


@pytest.fixture
def both(workspace, tmp_path):
    return [
        make_list(workspace, write(tmp_path / f"{name}.csv", rows), name)
        for name, rows in (("A", A), ("B", B))
    ]


def ids(made):
    return [one.id for one in made]


def rows_of(workspace, one):
    file = get_checked_file(workspace, MAKER, one.id)
    return [file.columns, *(row.cells for row in every_row(workspace, MAKER, file))]


def addresses(workspace, one):
    return [cells[0] for cells in rows_of(workspace, one)[1:]]


def combine(workspace, chosen, recipe, name=""):
    name = name or f"Made {next(numbered)}"
    (made,) = finish(combine_lists(workspace, ids(chosen), recipe, name, MAKER)).lists
    return made


def sample(workspace, one, recipe, name="Sample"):
    return finish(sample_list(workspace, one.id, recipe, name, MAKER)).lists


def split(workspace, one, recipe, name="Part"):
    return finish(split_list(workspace, one.id, recipe, name, MAKER, "(empty)")).lists


def refusal(function, *args):
    with pytest.raises(Refused) as refused:
        function(*args)
    return refused.value


PEOPLE = [f"1202555{at:04}" for at in range(100, 112)]
several_lists = st.lists(
    st.lists(st.sampled_from(PEOPLE), min_size=1, unique=True), min_size=2, max_size=3
)


def holds_for(workspace, given_lists):
    """Compare all that can be made of lists with sets."""
    made = [
        samples.make_list(
            workspace, f"List {next(numbered)}", [(one, f"of {at}") for one in them],
            sha256=f"{next(numbered):064}",
        )
        for at, them in enumerate(given_lists)
    ]  # fmt: skip
    first, *others = map(set, given_lists)
    for how, expected in (
        (_C.UNION, first.union(*others)),
        (_C.MINUS, first.difference(*others)),
        (_C.INTERSECTION, first.intersection(*others)),
    ):
        for fields in Winner:
            recipe = Combine(how, fields)
            assert preview_recipe(workspace, ids(made), recipe, MAKER).clients == len(expected)
            if not expected:
                continue
            result = combine(workspace, made, recipe)
            found = {cells[0]: cells[1] for cells in rows_of(workspace, result)[1:]}
            assert result.clients == len(expected)
            assert set(found) == expected
            order = 1 if fields is Winner.FIRST or how is _C.MINUS else -1
            in_order = list(enumerate(given_lists))[::order]
            for address, owner in found.items():
                winner = next(at for at, them in in_order if address in them)
                assert owner == f"of {winner}"
    one, people = made[0], len(first)
    for recipe in (Sample("x", groups=min(3, people)), Split(SplitBy.COUNT, size=2)):
        name = f"Of {next(numbered)}"
        make = sample if isinstance(recipe, Sample) else split
        parts = make(workspace, one, recipe, name)
        found = [address for part in parts for address in addresses(workspace, part)]
        assert sorted(found) == sorted(first)
        assert [part.clients for part in parts] == [
            new.clients for new in preview_recipe(workspace, [one.id], recipe, MAKER).made
        ]


@pytest.fixture(scope="module")
def busy_workspace(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("recipes") / "workspace.sqlite")
    sign_up(workspace)
    yield workspace
    assert differences(workspace) == []
    workspace.close()


@pytest.mark.parametrize("examples", [2, pytest.param(60, marks=pytest.mark.long)])
def test_lists_are_combined_split_and_sampled_as_sets_are(busy_workspace, examples):
    @settings(max_examples=examples)
    @given(given_lists=several_lists)
    def holds(given_lists):
        holds_for(busy_workspace, given_lists)

    holds()


@pytest.mark.parametrize(
    ("recipe", "expected"),
    [
        (UNION, [
            ("Phone", "Name", "City", "Company"),
            ("12025550147", "Maria", "Boston", "Acme"),
            ("12025550162", "Лев", "Томск", ""),
            ("12025550163", "Яна", "boston ", ""),
            ("12025550164", "Bo", "", "Bee"),
        ]),
        (BOTH, [
            ("Phone", "Name", "City", "Company"), ("12025550147", "Maria", "Boston", "Acme"),
        ]),
        (Combine(_C.INTERSECTION, Winner.LAST), [
            ("Phone", "Company", "Name", "City"), ("12025550147", "Acme", "Mary", "Boston"),
        ]),
        (MINUS, [
            HEADER, ("12025550162", "Лев", "Томск"), ("12025550163", "Яна", "boston "),
        ]),
    ],
)  # fmt: skip
def test_columns_are_united_and_the_fields_of_the_chosen_list_win(
    workspace, both, recipe, expected
):
    assert rows_of(workspace, combine(workspace, both, recipe)) == expected


def test_two_forms_of_one_messenger_account_are_one_client(workspace, tmp_path):
    new, old = (
        make_list(
            workspace, write(tmp_path / f"{name}.csv", [("Phone",), (number,)]), name, "whatsapp"
        )
        for name, number in (("New", "5215512345678"), ("Old", "525512345678"))
    )
    assert combine(workspace, [new, old], UNION).clients == 1
    assert preview_recipe(workspace, ids([new, old]), MINUS, MAKER).clients == 0


def test_rows_that_share_an_address_stay_together(workspace, tmp_path):
    table = (HEADER, *((f"120255501{at // 2 + 10}", f"N{at}", "Boston") for at in range(20)))
    one = make_list(workspace, write(tmp_path / "twice.csv", table), "Twice")
    groups = sample(workspace, one, Sample("x", groups=3), "Group")
    assert sum(group.clients for group in groups) == one.clients == 20
    sets = [set(addresses(workspace, group)) for group in groups]
    assert sum(map(len, sets)) == len(set.union(*sets)) == 10
    (some,) = sample(workspace, one, Sample("x", count=4))
    assert (some.clients, len(set(addresses(workspace, some)))) == (8, 4)
    assert combine(workspace, [one], UNION).clients == 20


SEEDED = ["12025550101", "12025550103", "12025550109"]


def test_a_seed_gives_the_same_groups_on_every_computer(workspace):
    one = samples.make_list(workspace, "All", [(person,) for person in PEOPLE])
    turned = samples.make_list(workspace, "Turned", [(person,) for person in PEOPLE[::-1]])
    drawn = [
        sorted(addresses(workspace, sample(workspace, them, Sample("весна", count=3), name)[0]))
        for them, name in ((one, "Drawn"), (turned, "Drawn again"))
    ]
    assert drawn == [SEEDED] * 2
    (other,) = sample(workspace, one, Sample("autumn", count=3))
    assert sorted(addresses(workspace, other)) != drawn[0]


FILTERS = {
    "cell": (ListFilter(cells=(("city", " BOSTON"),)), ["12025550147", "12025550163"]),
    "address": (ListFilter(cells=(("Phone", "12025550162"),)), ["12025550162"]),
    "zone": (ListFilter(zones=("Europe/Moscow",)), ["74951234567"]),
    "country": (ListFilter(countries=("RU",)), ["74951234567", "79123456789"]),
    "kind": (ListFilter(kinds=("mobile",)), ["79123456789"]),
    "agreed": (ListFilter(agreed_from=date.today() + timedelta(2)), []),
    "agreed by now": (
        ListFilter(agreed_until=date.today() + timedelta(2), countries=("RU",)),
        ["74951234567", "79123456789"],
    ),
}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_finds(workspace, tmp_path, name):
    chosen, expected = FILTERS[name]
    table = (*A, ("74951234567", "Пётр", "Москва"), ("79123456789", "Анна", ""))
    one = make_list(workspace, write(tmp_path / "all.csv", table), "All")
    recipe = Combine(_C.UNION, filter=chosen)
    assert preview_recipe(workspace, [one.id], recipe, MAKER).clients == len(expected)
    if expected:
        assert addresses(workspace, combine(workspace, [one], recipe)) == expected
    else:
        refused = refusal(combine, workspace, [one], recipe, "Nobody")
        assert (refused.reason, refused.facts) == (Refusal.NO_CLIENT_LEFT, {"name": "Nobody"})


def test_a_filter_finds_the_last_result_in_a_campaign(workspace, both):
    project, (first, _) = new_project(workspace), both
    campaign = save_campaign(
        workspace, "Spring", project.id, first.id, "telephony", CallSettings(), None, MAKER
    )
    finish(move_campaign(workspace, campaign.id, Move.START, MAKER))
    for results, clients in ((("planned",), 3), (("no_answer",), 0), (("again", "planned"), 3)):
        recipe = Combine(_C.UNION, filter=ListFilter(campaign=campaign.id, results=results))
        assert preview_recipe(workspace, ids(both), recipe, MAKER).clients == clients


@pytest.mark.parametrize(
    ("recipe", "expected"),
    [
        (Split(SplitBy.COUNT, size=2), {"Part – 1": 2, "Part – 2": 1}),
        (Split(SplitBy.SHARE, shares=(34, 66)), {"Part – 1": 1, "Part – 2": 2}),
        (Split(SplitBy.FIELD, column="CITY"), {"Part – Boston": 2, "Part – Томск": 1}),
        (Split(SplitBy.ZONE), {"Part – America/New_York": 3}),
    ],
)
def test_a_list_is_split(workspace, both, recipe, expected):
    assert {part.name: part.clients for part in split(workspace, both[0], recipe)} == expected
    # The list itself stays.
    assert lists.get_list(workspace, both[0].id) == both[0]


def test_a_missing_value_has_a_list_of_its_own(workspace, both):
    union = combine(workspace, both, UNION)
    parts = split(workspace, union, Split(SplitBy.FIELD, column="Company"))
    assert [part.name for part in parts] == ["Part – Acme", "Part – (empty)", "Part – Bee"]


def test_a_new_list_keeps_its_recipe_and_the_evidence_of_all_parents(workspace, tmp_path, both):
    file = check(workspace, write(tmp_path / "C.csv", (("Phone",), ("12025550199",))))
    by_contract = Confirmation("They signed.", basis=LegalBasis.CONTRACT)
    third = create_list(workspace, file.id, "C", by_contract, MAKER)
    union = combine(workspace, both, Combine(_C.UNION, Winner.LAST), "Both")
    all_of_them = combine(workspace, [union, third], UNION, "All")
    evidence = preview_recipe(workspace, [all_of_them.id], UNION, MAKER).evidence
    assert (evidence.records, evidence.bases, evidence.wordings) == (3, ("consent", "contract"), 2)
    assert [one.list_name for one in consents.consents_of(workspace, all_of_them.id)] == [
        "A", "B", "C",
    ]  # fmt: skip
    assert origin_of(workspace, union.id) == Origin(
        {"kind": "union", "fields": "last"}, (Parent(1, "A", 3), Parent(2, "B", 2)), (1, 2)
    )
    assert (union.source_name, union.is_from_lists) == ("A, B", True)
    line = read_journal(workspace)[-1]
    assert (line.event, line.facts) == (Event.LIST_COMBINED, {
        "list": all_of_them.id, "name": "All", "channel": "telephony", "clients": 5,
        "parents": ["Both", "C"], "before": [4, 1], "kind": "union", "fields": "first",
    })  # fmt: skip


def test_a_new_list_is_whole_without_its_parents(workspace, both):
    union = combine(workspace, both, UNION, "Both")
    before = rows_of(workspace, union)
    for one in both:
        delete_list(workspace, one.id, MAKER)
        finish(erase_list(workspace, one.id, one.name, MAKER))
    assert rows_of(workspace, union) == before
    assert len(consents.consents_of(workspace, union.id)) == 2
    assert finish(check_workspace(workspace)).problems == ()
    delete_list(workspace, union.id, MAKER)
    finish(erase_list(workspace, union.id, "Both", MAKER))
    assert origin_of(workspace, union.id) is None


def test_a_later_consent_of_a_parent_is_not_that_of_its_child(workspace, both):
    union = combine(workspace, both, UNION)
    with workspace.writing():
        consents.confirm(workspace, both[0].id, MAKER, Confirmation("Again."))
    assert [one.id for one in consents.consents_of(workspace, union.id)] == [1, 2]


@pytest.mark.parametrize(
    ("made_with", "reason", "facts"),
    [
        (lambda w, a, b, t: combine(w, [a, t], MINUS), Refusal.LIST_OF_OTHER_CHANNEL,
         {"name": "Chat", "expected": "A"}),
        (lambda w, a, b, t: combine(w, [a], MINUS), Refusal.OTHER_LIST_NEEDED, {}),
        (lambda w, a, b, t: combine(w, [a, a], BOTH), Refusal.OTHER_LIST_NEEDED, {}),
        (lambda w, a, b, t: combine(w, [a, b], UNION, " a "), Refusal.NAME_TAKEN, {"name": "a"}),
        (lambda w, a, b, t: combine(w, [a, b], UNION, "\n "), Refusal.NAME_EMPTY, {}),
        (lambda w, a, b, t: split(w, a, Split(SplitBy.SHARE, shares=(50, 49))),
         Refusal.SHARES_NOT_WHOLE, {"seen": 99, "expected": 100}),
        (lambda w, a, b, t: split(w, a, Split(SplitBy.FIELD, column="Town")),
         Refusal.NO_SUCH_FIELD,
         {"file": "A", "name": "Town", "expected": "“Name”, “City”"}),
        (lambda w, a, b, t: sample(w, a, Sample("x", groups=4)), Refusal.TOO_FEW_FOR_PARTS,
         {"name": "A", "seen": 4}),
        (lambda w, a, b, t: sample(w, a, Sample("x", groups=101)), Refusal.TOO_MANY_PARTS,
         {"seen": 101, "expected": 100}),
        (lambda w, a, b, t: split(w, b, Split(SplitBy.COUNT, size=1), "B – 1"),
         Refusal.NAME_TAKEN, {"name": "B – 1 – 2"}),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_refused_and_leaves_nothing(
    workspace, tmp_path, both, made_with, reason, facts
):
    chat = make_list(
        workspace, write(tmp_path / "chat.csv", [("ID",), ("5120004417",)]), "Chat", "telegram"
    )
    rename_list(workspace, combine(workspace, both, UNION).id, "B – 1 – 2", MAKER)
    before = (stored(workspace), read_journal(workspace))
    refused = refusal(made_with, workspace, *both, chat)
    assert (refused.reason, refused.facts) == (reason, facts)
    assert (stored(workspace), read_journal(workspace)) == before


def test_a_list_that_was_deleted_meanwhile_is_named(workspace, both):
    delete_list(workspace, both[1].id, MAKER)
    for work in (combine, lambda *given: preview_recipe(given[0], ids(given[1]), MINUS, MAKER)):
        refused = refusal(work, workspace, both, MINUS)
        assert (refused.reason, refused.facts) == (Refusal.NO_SUCH_LIST, {"name": "B"})


def test_a_new_list_comes_back_from_a_backup_with_its_origin(workspace, both):
    union = combine(workspace, both, UNION, "Both")
    origin = origin_of(workspace, union.id)
    backup = back_up(workspace, BackupKind.DAILY).name
    delete_list(workspace, union.id, MAKER)
    (again,) = restore_lists_from_backup(workspace, backup, ["Both"], MAKER)
    assert origin_of(workspace, again.id) == origin
    assert len(consents.consents_of(workspace, again.id)) == 2


@pytest.mark.damaging
def test_rows_of_a_damaged_list_are_not_copied(workspace, both):
    change_from_outside(workspace, "UPDATE row SET address = '12025550999' WHERE list_id = 2")
    assert refusal(combine, workspace, both, MINUS).reason is Refusal.LIST_DAMAGED
    assert stored(workspace)[0] == 2
