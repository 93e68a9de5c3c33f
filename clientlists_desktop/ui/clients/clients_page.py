"""The page of a project's clients: filter them, look at them, make lists of them."""

from array import array
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

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
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.clients.client_import import add_made_up_clients
from clientlists_desktop.operations.clients.projects import (
    create_project,
    delete_project,
    rename_project,
)
from clientlists_desktop.operations.lists.from_clients import find_clients
from clientlists_desktop.storage.clients import clients, projects
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.clients.clients import clients_added_text
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.clients.clients_columns import client_columns
from clientlists_desktop.ui.clients.filter_bar import FilterBar
from clientlists_desktop.ui.clients.list_dialog import ClientListDialog
from clientlists_desktop.ui.clients.no_clients import NoClients
from clientlists_desktop.ui.clients.why_card import Remedy, WhyCard
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.look.theme import ROW_LISTS, scaled
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import (
    Box,
    button,
    card,
    find_with_keys,
    icon_label,
    label,
)
from clientlists_desktop.ui.widgets.name_dialog import NameDialog

_TYPING_PAUSE_MS = 250
_FIRST_PAGE = 256
_SMALL = 50_000
"""So many clients are read at the desk, also where no index helps; more of them in a worker."""


class ClientsPage(QWidget):
    """Projects, filters, clients.

    Signals:
        import_wanted: a file of clients is to be taken into this project. list_made: a summary.
        told: text and icon of a toast. deleted: a project, that can be brought back.
    """

    import_wanted = Signal(object)
    list_made = Signal(object)
    told = Signal(str, str)
    deleted = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self._project: Project | None = None
        self._wanted: int | None = None
        self._held = EVERYTHING
        self._found = MatchCounts({})
        self._order = Order()
        self._job: Job | None = None
        self._projects = Box()
        self._projects.setObjectName("projectBox")
        self._projects.setAccessibleName(self.tr("Project"))
        self._projects.setMinimumWidth(scaled(200))
        self._projects.activated.connect(self._choose)
        self._menu = button("", "projectMenu")
        self._menu.setIcon(icon("dots-three-bold"))
        self._menu.setAccessibleName(self.tr("Project: new, rename, delete"))
        self._menu.setToolTip(self._menu.accessibleName())
        self._menu.clicked.connect(self._show_menu)
        crumbs = QHBoxLayout()
        crumbs.addWidget(icon_label(icon("users", "muted")))
        analytics = label(self.tr("Analytics"), "muted")
        analytics.setWordWrap(False)
        crumbs.addWidget(analytics)
        crumbs.addWidget(icon_label(icon("caret-right", "muted"), 12))
        crumbs.addWidget(self._projects)
        crumbs.addWidget(self._menu)
        crumbs.addStretch()
        self._add = button(self.tr("Add clients from a file…"), "addClients", "file-arrow-up")
        self._add.clicked.connect(lambda: self.import_wanted.emit(self._project))
        self._create = button(
            self.tr("Create client list"), "createClientList", "plus", kind="primary"
        )
        self._create.clicked.connect(self._create_list)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Clients"), "title", name="pageTitle"), 1)
        head.addWidget(self._add)
        head.addWidget(self._create)
        self.filters = FilterBar(database)
        self.filters.changed.connect(lambda _: self._read())
        self._done, done = card("done", 12)
        self._done_text = label("", "wrap", name="clientsAdded")
        hide = button(self.tr("Close"), "closeAdded", kind="flat")
        hide.clicked.connect(self._done.hide)
        line = QHBoxLayout()
        line.addWidget(icon_label(icon("check-circle", "ready")))
        line.addWidget(self._done_text, 1)
        line.addWidget(hide)
        done.addLayout(line)
        self._done.hide()
        self._why = WhyCard()
        self._search = QLineEdit()
        self._search.setObjectName("searchProjectClients")
        self._search.setPlaceholderText(self.tr("Name or client ID (Ctrl+F)"))
        self._search.setAccessibleName(self.tr("Name or client ID"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(scaled(220))
        self._search.addAction(
            icon("magnifying-glass", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read)
        self._search.textChanged.connect(self._wait_for_more)
        self._bar = QProgressBar()
        self._bar.setObjectName("searchProgress")
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(scaled(160))
        self._stop = button(self.tr("Stop"), "stopSearch", kind="flat")
        self._stop.clicked.connect(self._stop_search)
        self._count = label("", "muted", name="clientsFound")
        self._count.setWordWrap(False)
        search = QHBoxLayout()
        search.addWidget(self._search, 1)
        search.addStretch(1)
        for widget in (self._bar, self._stop, self._count):
            search.addWidget(widget)
        columns = client_columns()
        self._model = PagedModel(database, clients.clients_at, columns, self)
        self.table = RowsTable("projectClients", self.tr("Clients"), ROW_LISTS)
        self.table.setModel(self._model)
        self.table.set_widths(columns)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self.filters)
        inside.addWidget(self._why)
        inside.addLayout(search)
        inside.addWidget(self.table, 1)
        self._empty = NoClients()
        self._empty.first_step.connect(self._take_first_step)
        self._empty.try_wanted.connect(self._try)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(crumbs)
        layout.addLayout(head)
        layout.addWidget(self._done)
        layout.addWidget(self._stack, 1)
        find_with_keys(self, self._search)
        self._show_sort()
        self._show_busy(None)
        self.show_projects([])

    # Projects.

    def refresh(self) -> None:
        """Read the projects and their clients anew."""
        self._database.ask(self, "projects", projects.all_projects, self.show_projects)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with projects and clients."""
        self._held = held
        self._menu.setVisible(Permission.MANAGE_PROJECTS in held)
        self._show_doings()
        self._empty.show_permitted(held)

    def _show_doings(self) -> None:
        has_clients = self._project is not None and self._project.total > 0
        self._add.setVisible(has_clients and Permission.CHANGE_CLIENTS in self._held)
        self._create.setVisible(has_clients and Permission.MAKE_LISTS in self._held)

    def show_projects(self, found: list[Project]) -> None:
        """Show the projects of the workspace, and the clients of the chosen one."""
        wanted = self._wanted or (self._project.id if self._project else None)
        self._wanted = None
        self._projects.clear()
        for project in found:
            self._projects.addItem(project.name, project)
        chosen = next((p for p in found if p.id == wanted), found[0] if found else None)
        changed = (chosen and chosen.id) != (self._project and self._project.id)
        self._project = chosen
        if chosen is not None:
            self._projects.setCurrentIndex(found.index(chosen))
        has_clients = chosen is not None and chosen.total > 0
        self._projects.setEnabled(chosen is not None)
        self._show_doings()
        self._stack.setCurrentIndex(0 if has_clients else 1)
        self._empty.show_project(chosen)
        if has_clients:
            assert chosen is not None
            self.filters.show_filter(chosen, EVERYBODY if changed else self.filters.filter)
            self._read()

    def _choose(self, index: int) -> None:
        project: Project = self._projects.itemData(index)
        self._wanted = project.id
        self.refresh()

    def _take_first_step(self) -> None:
        if self._project is None:
            self.new_project()
        else:
            self.import_wanted.emit(self._project)

    def new_project(self) -> None:
        """Ask for the name of a new project."""
        actor = self._database.actor
        dialog = NameDialog(
            self._database, self.tr("Name of the project"), self.tr("Make project"), "",
            lambda name: create_project(name, actor), self,
        )  # fmt: skip
        dialog.done_with.connect(self._made)
        dialog.open()

    def _made(self, project: Project) -> None:
        self._wanted = project.id
        self.refresh()

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("projectActions")
        menu.addAction(icon("plus"), self.tr("New project…")).triggered.connect(self.new_project)
        if self._project is not None:
            menu.addAction(icon("pencil-simple"), self.tr("Rename…")).triggered.connect(
                self._rename
            )
            if Permission.CHANGE_CLIENTS in self._held:
                made_up = self.tr("Add made-up clients")
                menu.addAction(icon("users"), made_up).triggered.connect(self._try)
            menu.addSeparator()
            menu.addAction(icon("trash"), self.tr("Delete…")).triggered.connect(self._delete)
        menu.popup(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))

    def _rename(self) -> None:
        project, actor = self._project, self._database.actor
        assert project is not None
        dialog = NameDialog(
            self._database, self.tr("Name of the project"), self.tr("Rename"), project.name,
            lambda name: rename_project(project.id, name, actor), self,
        )  # fmt: skip
        dialog.done_with.connect(self._made)
        dialog.open()

    def _delete(self) -> None:
        project, actor = self._project, self._database.actor
        assert project is not None
        size = self.tr("%Ln client(s)", "", project.total)
        question = self.tr("Delete the project “{name}” with {size}?").format(
            name=project.name, size=size
        )
        detail = self.tr("Lists made of its clients stay, and so do reports of its campaigns.")
        if messages.confirm(self, question, detail, self.tr("Delete project")):
            self._database.do(
                self,
                lambda: delete_project(project.id, actor),
                lambda _: self.deleted.emit(project),
            )

    def _try(self) -> None:
        """Add made-up clients, to a project of their own when there is none."""
        if self._project is None:
            name, actor = self.tr("Trial project"), self._database.actor
            self._database.do(self, lambda: create_project(name, actor), self._try_in)
        else:
            self._try_in(self._project)

    def _try_in(self, project: Project) -> None:
        self._wanted = project.id
        job = Job(
            self._database,
            add_made_up_clients,
            self._database.workspace,
            project.id,
            self._database.actor,
        )
        job.succeeded.connect(self.show_added)
        job.refused.connect(self._database.trouble)

    def show_added(self, added: ClientsAdded) -> None:
        """Say what came of a file of clients; the parts add up to its rows."""
        read = self.tr("%Ln row(s) read", "", added.read)
        self._done_text.setText(f"{read}: {clients_added_text(added, translate)}")
        self._done.show()
        self.refresh()

    # Clients.

    def _asked(self) -> ClientFilter:
        """Return the filter with what the search adds."""
        text = self._search.text().strip()
        chosen = self.filters.filter
        if not text:
            return chosen
        return ClientFilter(
            **{**vars(chosen), "texts": (*chosen.texts, TextCondition(TextMatch.CONTAINS, text))}
        )

    def _wait_for_more(self) -> None:
        """Somebody types: read when a pause comes."""
        self._allow_list(self.tr("The clients are being counted"))
        self._pause.start()

    def _read(self) -> None:
        """Find the clients: the first of them at once, where an index tells them."""
        project = self._project
        if project is None:
            return
        self._cancel()
        # Until they are counted, what was counted before is of another filter.
        self._allow_list(self.tr("The clients are being counted"))
        chosen, order = self._asked(), self._order
        if (chosen.scans or order.scans) and project.total > _SMALL:
            self._job = Job(
                self._database,
                find_clients,
                self._database.workspace,
                project.id,
                chosen,
                order,
                self._database.actor,
            )
            self._job.progressed.connect(self._show_progress)
            self._job.succeeded.connect(self._show_scanned)
            self._job.refused.connect(self._search_refused)
            self._show_busy(0)
            return

        def first() -> "array[int]":
            return clients.first_clients(project.id, chosen, order, _FIRST_PAGE)

        def count() -> MatchCounts:
            return clients.matching(project.id, chosen)

        def everybody() -> "array[int]":
            return clients.found_clients(project.id, chosen, order)

        def show_first(page: "array[int]") -> None:
            self._show_rows(page)
            self._database.ask(self, "found", count, lambda found: show_count(found, len(page)))

        def show_count(found: MatchCounts, shown: int) -> None:
            self._show_matching(found)
            if found.total > shown:
                self._database.ask(self, "found", everybody, self._model.extend)

        self._database.ask(self, "found", first, show_first)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._job = None
        self._show_busy(None)

    def _stop_search(self) -> None:
        """Give up: what is counted is not all, and what is shown was asked for before."""
        self._cancel()
        self._show_rows(array("I"))
        self._count.setText(self.tr("Search stopped"))
        why = self.tr("The search was stopped, so not all clients are counted.")
        again = self.tr("Search again")
        self._allow_list(why)
        self._why.show_why(why, [Remedy("searchAgain", again, icon("arrow-clockwise"), self._read)])

    def _search_refused(self, error: Refused) -> None:
        self._stop_search()
        self._database.trouble.emit(error)

    def _show_progress(self, progress: Progress) -> None:
        self._show_busy(progress.share or 0)
        self._count.setText(self.tr("%Ln found so far", "", progress.rows))

    def _show_busy(self, share: float | None) -> None:
        for widget in (self._bar, self._stop):
            widget.setVisible(share is not None)
        self._bar.setMaximum(1000)
        self._bar.setValue(round(1000 * (share or 0)))

    def _show_scanned(self, found: tuple["array[int]", MatchCounts]) -> None:
        self._job = None
        self._show_busy(None)
        ids, matching = found
        self._show_matching(matching)
        self._show_rows(ids)

    def _show_rows(self, ids: "array[int]") -> None:
        self._model.show(ids)
        self.table.scrollToTop()

    def _show_matching(self, found: MatchCounts) -> None:
        project = self._project
        if project is None:
            return
        self._found = found
        text = self.tr("{found} of %Ln client(s) match", "", project.total)
        self._count.setText(text.format(found=number(found.total)))
        why = self._why_not(found)
        self._allow_list(why)
        # Who may make no list does not ask why there can be none.
        makes = Permission.MAKE_LISTS in self._held
        self._why.show_why(why if makes else "", self._channels_to_keep(found) if makes else ())

    def _allow_list(self, why_not: str) -> None:
        """Let a list be made, or say why it cannot be."""
        self._create.setEnabled(not why_not)
        self._create.setToolTip(why_not)
        self._create.setAccessibleDescription(why_not)

    def _channels_to_keep(self, found: MatchCounts) -> list[Remedy]:
        if self._asked().only_channel is not None:
            return []
        edits = []
        for code, count in sorted(found.by_channel.items(), key=lambda one: -one[1])[:3]:
            channel = channel_of(code)
            text = self.tr("Only {channel}").format(channel=channel_name(channel, translate))
            keep = partial(self.filters.keep_channel, code)
            edits.append(
                Remedy(f"only-{code}", f"{text}  {number(count)}", channel_icon(channel), keep)
            )
        return edits

    def _why_not(self, found: MatchCounts) -> str:
        """Say why no list can be made now."""
        if self._asked().only_channel is None:
            return refusal_text(Refused(Refusal.SEVERAL_CHANNELS), translate)
        if found.total == found.blocked:
            return self.tr("The filter finds nobody who is not blocked.")
        return ""

    def _create_list(self) -> None:
        assert self._project is not None
        dialog = ClientListDialog(self._database, self._project, self._asked(), self._found, self)
        dialog.made.connect(self.list_made)
        dialog.open()

    def _sort(self, section: int) -> None:
        by = _SORTS.get(section)
        if by is not None:
            down = not self._order.descending if by is self._order.by else by in _NEWEST_FIRST
            self._order = Order(by, down)
            self._read()
        self._show_sort()

    def _show_sort(self) -> None:
        section = next(s for s, by in _SORTS.items() if by is self._order.by)
        order = Qt.SortOrder
        way = order.DescendingOrder if self._order.descending else order.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(section, way)


_SORTS = {
    0: SortBy.NAME,
    2: SortBy.ADDRESS,
    4: SortBy.JOINED,
    5: SortBy.LAST_VISIT,
    6: SortBy.SESSIONS,
}
_NEWEST_FIRST = (SortBy.JOINED, SortBy.LAST_VISIT, SortBy.SESSIONS)
