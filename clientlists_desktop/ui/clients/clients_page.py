"""The page of a project's clients: filter them, look at them, create lists of them."""

from array import array
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.clients.clients import ClientsAdded, Project
from clientlists_desktop.core.clients.filters import (
    EVERYBODY,
    ClientFilter,
    MatchCounts,
    Order,
    SortBy,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.clients.readers import all_projects, clients_at
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.clients.clients import clients_added_text, no_client_matches
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.clients.client_finder import ClientFinder
from clientlists_desktop.ui.clients.client_search import ClientSearch
from clientlists_desktop.ui.clients.clients_columns import ATTRIBUTES, client_columns
from clientlists_desktop.ui.clients.empty_clients import EmptyClients
from clientlists_desktop.ui.clients.filter_bar import FilterBar
from clientlists_desktop.ui.clients.list_dialog import ClientListDialog
from clientlists_desktop.ui.clients.project_bar import ProjectBar
from clientlists_desktop.ui.clients.warning_card import CardAction, WarningCard
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.look.theme import ROW_LISTS
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import button, card_of, find_with_keys, icon_label
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.flow_layout import SideBySide, flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, row, scrolling

_SORTS = {
    0: SortBy.NAME,
    2: SortBy.ADDRESS,
    4: SortBy.JOINED,
    5: SortBy.LAST_VISIT,
    6: SortBy.SESSIONS,
}
_SHARES = Shares(ATTRIBUTES, usual_most=200)
_NEWEST_FIRST = (SortBy.JOINED, SortBy.LAST_VISIT, SortBy.SESSIONS)


class ClientsPage(QWidget):
    """Projects, filters, clients.

    Signals:
        import_wanted: a file of clients is to be added to this project. list_made: a summary.
        deleted: a project, which can be restored. person_wanted: a person is to be found.
    """

    import_wanted = Signal(object)
    list_made = Signal(object)
    deleted = Signal(object)
    person_wanted = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self._held = EVERYTHING
        self._found = MatchCounts({})
        self._order = Order()
        self._first_filter = EVERYBODY
        self._projects = ProjectBar(database)
        self._projects.changed.connect(self.refresh)
        self._projects.deleted.connect(self.deleted)
        self._projects.sample_wanted.connect(self._add_sample)
        self._person = button(self.tr("Find a person…"), "findPersonAnywhere", "magnifying-glass")
        self._person.clicked.connect(self.person_wanted)
        self._add = button(self.tr("Add clients from a file…"), "addClients", "file-arrow-up")
        self._add.clicked.connect(lambda: self.import_wanted.emit(self.project))
        self._create = button(
            self.tr("Create client list"), "createClientList", "plus", kind="primary"
        )
        self._create.clicked.connect(self._create_list)
        self.filters = FilterBar(database)
        self.filters.changed.connect(lambda _: self._find())
        self._warning = WarningCard()
        self._search = ClientSearch()
        self._search.typing.connect(lambda: self._allow_list(self.tr("Counting the clients")))
        self._search.changed.connect(self._find)
        self._search.stopped.connect(self._stop_search)
        self._make_table()
        self._connect_finder()
        self._empty = EmptyClients()
        self._empty.first_step.connect(self._take_first_step)
        self._empty.sample_wanted.connect(self._add_sample)
        self._added_text = label("", "wrap", name="clientsAdded")
        self._added_card = self._make_added_card()
        self._stack = QStackedWidget()
        self._stack.addWidget(
            scrolling(
                self.filters, self._warning, self._search, grow(self.table), name="clientsScroll"
            )
        )
        self._stack.addWidget(self._empty)
        title = label(self.tr("Clients"), "title", name="pageTitle")
        column(
            self._projects,
            SideBySide(title, flow(self._person, self._add, self._create), (1, 0), spacing=8),
            self._added_card,
            grow(self._stack),
            on=self,
            margins=(24, 16, 24, 16),
            spacing=12,
        )
        find_with_keys(self, self._search.field)
        self._show_order()
        self.show_projects([])

    def _make_added_card(self) -> QFrame:
        """Return the card that says what came of a file of clients."""
        frame = QFrame()
        close = button(self.tr("Close"), "closeAdded", kind="flat")
        close.clicked.connect(frame.hide)
        mark = icon_label(icon("check-circle", "ready"))
        add(card_of(frame, "done", 12), row(mark, grow(self._added_text), close))
        frame.hide()
        return frame

    def _make_table(self) -> None:
        columns = client_columns()
        self._model = PagedModel(self._database, clients_at, columns, self)
        self.table = RowsTable("projectClients", self.tr("Clients"), ROW_LISTS)
        self.table.hold_clients(self._database)
        self.table.keep_rows()
        self.table.setModel(self._model)
        ColumnMenu(self.table).show_columns(columns, _SHARES)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort)

    def _connect_finder(self) -> None:
        self._finder = finder = ClientFinder(self._database, self)
        finder.found.connect(self._show_rows)
        finder.found_all.connect(self._model.extend)
        finder.counted.connect(self._show_matching)
        finder.searching.connect(self._search.show_searching)
        finder.progressed.connect(self._search.show_progress)
        finder.refused.connect(self._on_search_refused)

    # Projects.

    @property
    def project(self) -> Project | None:
        """The project whose clients are shown."""
        return self._projects.project

    def refresh(self) -> None:
        """Read the projects and their clients again."""
        self._database.ask(self, "projects", all_projects, self.show_projects)

    def continue_from(self, old: "ClientsPage") -> None:
        """Show the project and the filter of the page that this one takes the place of."""
        if old.project is not None:
            self._projects.choose_next_time(old.project)
            self._first_filter = old.filters.filter

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with projects and clients."""
        self._held = held
        self._projects.show_permitted(held)
        self._empty.show_permitted(held)
        self._show_actions()

    def _show_actions(self) -> None:
        has_clients = self.project is not None and self.project.total > 0
        self._person.setVisible(Permission.FIND_PEOPLE in self._held)
        self._add.setVisible(has_clients and Permission.CHANGE_CLIENTS in self._held)
        self._create.setVisible(has_clients and Permission.MAKE_LISTS in self._held)

    def show_projects(self, found: list[Project]) -> None:
        """Show the projects of the workspace, and the clients of the chosen one."""
        before = self.project
        self._projects.show_projects(found)
        project = self.project
        self._show_actions()
        self._empty.show_project(project)
        if project is None or not project.total:
            self._stack.setCurrentWidget(self._empty)
            return
        self._stack.setCurrentIndex(0)
        is_same = before is not None and before.id == project.id
        first, self._first_filter = self._first_filter, EVERYBODY
        self.filters.show_filter(project, self.filters.filter if is_same else first)
        self._find()

    def _take_first_step(self) -> None:
        if self.project is None:
            self._projects.ask_new_project()
        else:
            self.import_wanted.emit(self.project)

    def _add_sample(self) -> None:
        """Add sample clients, to a project of their own if there is none."""
        if self.project is None:
            name = self.tr("Trial project")
            self._database.do(
                self,
                lambda workspace, actor: create_project(workspace, name, actor),
                self._add_sample_to,
            )
        else:
            self._add_sample_to(self.project)

    def _add_sample_to(self, project: Project) -> None:
        from clientlists_desktop.operations.clients.client_import import add_made_up_clients

        self._projects.choose_next_time(project)
        database = self._database
        job = Job(database, add_made_up_clients, database.workspace, project.id, database.actor)
        job.succeeded.connect(self.show_added)
        job.refused.connect(database.trouble)

    def show_added(self, added: ClientsAdded) -> None:
        """Show what came of a file of clients; the parts add up to its rows."""
        read = self.tr("%Ln row(s) read", "", added.read)
        self._added_text.setText(f"{read}: {clients_added_text(added, translate)}")
        self._added_card.show()
        self.refresh()

    # Clients.

    @property
    def _whole_filter(self) -> ClientFilter:
        """The filter, with what the search adds to it."""
        text, chosen = self._search.text, self.filters.filter
        if not text:
            return chosen
        return ClientFilter(
            **{**vars(chosen), "texts": (*chosen.texts, TextCondition(TextMatch.CONTAINS, text))}
        )

    def _find(self) -> None:
        if self.project is None:
            return
        # Until they are counted, the last count is of another filter.
        self._allow_list(self.tr("Counting the clients"))
        self._finder.find(self.project, self._whole_filter, self._order)

    def _stop_search(self) -> None:
        """Stop the search: not all clients are counted, and the table is of another search."""
        self._finder.cancel()
        self._show_rows(array("I"))
        self._search.show_count(self.tr("Search stopped"))
        why = self.tr("The search was stopped, so not all clients are counted.")
        self._allow_list(why)
        again = CardAction(
            "searchAgain", self.tr("Search again"), icon("arrow-clockwise"), self._find
        )
        self._warning.show_warning(why, [again])

    def _on_search_refused(self, error: Refused) -> None:
        self._stop_search()
        self._database.trouble.emit(error)

    def _show_rows(self, ids: "array[int]") -> None:
        self._model.show(ids)
        self.table.scrollToTop()

    def _show_matching(self, found: MatchCounts) -> None:
        if self.project is None:
            return
        self._found = found
        text = self.tr("{found} of %Ln client(s) match", "", self.project.total)
        self._search.show_count(text.format(found=number(found.total)))
        why_not = self._why_no_list(found)
        self._allow_list(why_not)
        # Who may not create lists does not need to know why there can be none.
        if Permission.MAKE_LISTS in self._held:
            self._warning.show_warning(why_not, self._channel_actions(found))
        else:
            self._warning.show_warning("")

    def _allow_list(self, why_not: str) -> None:
        """Let a list be created, or say why it cannot be."""
        enable_unless(why_not, self._create)

    def _why_no_list(self, found: MatchCounts) -> str:
        if self._whole_filter.only_channel is None:
            return refusal_text(Refused(Refusal.SEVERAL_CHANNELS), translate)
        if found.total == found.blocked:
            return no_client_matches(translate)
        return ""

    def _channel_actions(self, found: MatchCounts) -> list[CardAction]:
        """Return buttons that keep the clients of one channel, for the largest three."""
        if self._whole_filter.only_channel is not None:
            return []
        actions = []
        for code, count in sorted(found.by_channel.items(), key=lambda one: -one[1])[:3]:
            channel = channel_of(code)
            text = self.tr("Only {channel}").format(channel=channel_name(channel, translate))
            keep = partial(self.filters.keep_channel, code)
            words = f"{text}  {number(count)}"
            actions.append(CardAction(f"only-{code}", words, channel_icon(channel), keep))
        return actions

    def _create_list(self) -> None:
        assert self.project is not None
        dialog = ClientListDialog(
            self._database, self.project, self._whole_filter, self._found, self
        )
        dialog.made.connect(self.list_made)
        dialog.open()

    def _sort(self, section: int) -> None:
        by = _SORTS.get(section)
        if by is not None:
            down = not self._order.descending if by is self._order.by else by in _NEWEST_FIRST
            self._order = Order(by, down)
            self._find()
        self._show_order()

    def _show_order(self) -> None:
        section = next(s for s, by in _SORTS.items() if by is self._order.by)
        order = Qt.SortOrder
        way = order.DescendingOrder if self._order.descending else order.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(section, way)
