"""The page of one client list: its rows and where they came from."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.consent import ConsentRecord, left_out_at_first
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.row_filter import Positions, RowFilter
from clientlists_desktop.core.lists.recipes import Origin
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.versions import Version
from clientlists_desktop.operations.accounts.readers import own_account
from clientlists_desktop.operations.consent.readers import consents_of
from clientlists_desktop.operations.do_not_contact.readers import count_blocked_of_list
from clientlists_desktop.operations.imports.readers import get_checked_file, positions
from clientlists_desktop.operations.lists.readers import compare_part_of_list, origin_of
from clientlists_desktop.operations.lists.versions.readers import versions_of
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.clients.clients import filter_parts
from clientlists_desktop.texts.lists.lists import list_source
from clientlists_desktop.texts.lists.recipes import origin_text
from clientlists_desktop.ui.do_not_contact.blocked_notice import BlockAction, BlockedNotice
from clientlists_desktop.ui.lists.client_edits import ClientEdits
from clientlists_desktop.ui.lists.list_columns import list_columns
from clientlists_desktop.ui.lists.list_figures import ListFigures
from clientlists_desktop.ui.lists.list_menu import ListMenu
from clientlists_desktop.ui.lists.next_steps import NextSteps
from clientlists_desktop.ui.lists.pictures.number_pictures import NumberPictures
from clientlists_desktop.ui.lists.retention.list_end import ListEnd
from clientlists_desktop.ui.look.formatting import date_text, moment
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.look.theme import ROW_LIST, scaled
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.damage_notice import DamageNotice
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.chips import Chip, Chips
from clientlists_desktop.ui.widgets.controls import IconLabel, add_shortcut, breadcrumb, button
from clientlists_desktop.ui.widgets.flow_layout import SideBySide, flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import (
    column,
    grow,
    panel,
    row,
    scrolling,
)
from clientlists_desktop.ui.widgets.search_field import search_field

_TYPING_PAUSE_MS = 200

_Found = tuple[CheckedFile, list[ConsentRecord], Origin | None, bool, Version]
"""A list, its consent, how it was made from others, who may see the consent, the newest version."""


class ListPage(QWidget):
    """A list’s summary and all its rows, which are read as they are drawn.

    Signals:
        left: back to all lists.
        renamed, refreshed, downloaded, deleted, update_wanted, versions_wanted: this list.
        report: the CheckedFile whose report of rows left out is wanted.
        export_wanted: this list, with its CheckedFile.
        consent_wanted: IDs of its consent records. campaign_wanted: this list.
    """

    left = Signal()
    renamed = Signal(object)
    refreshed = Signal(object)
    update_wanted = Signal(object)
    versions_wanted = Signal(object)
    downloaded = Signal(object)
    deleted = Signal(object)
    report = Signal(object)
    consent_wanted = Signal(object)
    export_wanted = Signal(object, object)
    campaign_wanted = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self.summary: ListSummary | None = None
        self._file: CheckedFile | None = None
        self._model: RowsTableModel | None = None
        self._held = EVERYTHING
        self._part = ""
        self._sort: tuple[int | None, bool] = (None, False)
        self._consent_ids: tuple[int, ...] = ()
        self._count = label("", "caption", name="clientCount")
        self.next_steps = NextSteps()
        self.next_steps.campaign_wanted.connect(lambda: self.campaign_wanted.emit(self.summary))
        self.next_steps.download_wanted.connect(lambda: self.downloaded.emit([self.summary]))
        self.next_steps.consent_wanted.connect(lambda: self.consent_wanted.emit(self._consent_ids))
        self._damage = DamageNotice(database, compare_part_of_list)
        self._blocked = BlockedNotice(database, count_blocked_of_list)
        self.table = RowsTable("clients", self.tr("Clients of the list"), ROW_LIST)
        self.table.hold_clients(self._database)
        self._columns = ColumnMenu(self.table)
        self.table.horizontalHeader().setSectionsClickable(True)
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by)
        self._block = BlockAction(self.table, database, self._clients_source)
        self._block.added.connect(lambda _: self._blocked.refresh())
        self.edits = ClientEdits(self._database, self.table)
        self.pictures = NumberPictures(self._database)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.pictures)
        self.table.keep_rows()
        self.figures = ListFigures()
        self.figures.consent_wanted.connect(self.consent_wanted)
        self.figures.report_wanted.connect(lambda: self.report.emit(self._file))
        scroll = scrolling(
            self.next_steps,
            self._damage,
            self._blocked,
            self.figures,
            self._build_bar(),
            grow(self._stack),
            self._count,
            name="listScroll",
            spacing=10,
        )
        head = self._build_head()
        column(*head, grow(scroll), on=self, spacing=10, margins=(24, 16, 24, 16))
        add_shortcut(self, QKeySequence.StandardKey.Find, self._search_clients)
        add_shortcut(self, "Ctrl+S", self._download.click)
        add_shortcut(self, "Esc", self.left.emit)

    def _clients_source(self) -> tuple[Channel, str] | None:
        return (self.summary.channel, self.summary.name) if self.summary is not None else None

    def _build_head(self) -> tuple[QLayout | QWidget, ...]:
        back = button(self.tr("Client lists"), "backToLists", kind="flat")
        back.clicked.connect(self.left)
        self._crumb = label("", "muted")
        self._title = label("", "title", name="listTitle", wraps=True)
        self._refresh = button(
            self.tr("Refresh from the same filter…"), "refreshList", "arrows-clockwise"
        )
        self._refresh.clicked.connect(lambda: self.refreshed.emit(self.summary))
        self._update = button(self.tr("Update from a file…"), "updateList", "file-arrow-up")
        self._update.clicked.connect(lambda: self.update_wanted.emit(self.summary))
        self._more = ListMenu()
        for text, name, symbol, needed, run in (
            (self.tr("Rename…"), "renameList", "pencil-simple", Permission.MAKE_LISTS,
             lambda: self.renamed.emit(self.summary)),
            (self.tr("Versions…"), "listVersions", "clock-counter-clockwise",
             Permission.MAKE_LISTS, lambda: self.versions_wanted.emit(self.summary)),
            (self.tr("Delete…"), "deleteList", "trash", Permission.DELETE_LISTS,
             lambda: self.deleted.emit([self.summary])),
        ):  # fmt: skip
            self._more.add(text, name, symbol, needed, run)
        self._download = button(
            self.tr("Download XLSX"), "downloadList", "download-simple", kind="primary"
        )
        self._download.clicked.connect(lambda: self.downloaded.emit([self.summary]))
        self._export = button(self.tr("Export…"), "exportList", "file-arrow-down")
        self._export.clicked.connect(lambda: self.export_wanted.emit(self.summary, self._file))
        self._channel_icon = IconLabel()
        actions = flow(self._refresh, self._update, self._more, self._export, self._download)
        self._origin = label("", "muted", name="listOrigin")
        self.end = ListEnd(self._database)
        return (
            breadcrumb(back, self._crumb),
            SideBySide(self._title, actions, (1, 0), spacing=8),
            row(self._channel_icon, grow(self._origin), self.end),
        )

    def _build_bar(self) -> QLayout:
        self._search = search_field("searchClients", self.tr("Search clients"))
        self._search.setMaximumWidth(scaled(320))
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read)
        self._search.textChanged.connect(lambda: self._pause.start())
        self._chips = Chips("clientParts", self.tr("Show clients"))
        self._chips.chosen.connect(self._show_part)
        self._show_pictures = button(
            self.tr("Where and when"), "showPictures", "chart-bar-horizontal"
        )
        self._show_pictures.setCheckable(True)
        self._show_pictures.toggled.connect(self._turn)
        # What filters the table has no room beside the pictures, and no meaning.
        self._filters = panel(row(self._search, grow(self._chips)))
        return row(grow(SideBySide(self._filters, flow(self._show_pictures), (1, 0), spacing=8)))

    def _turn(self, to_pictures: bool) -> None:
        """Show the list as pictures in place of its clients, or the clients again."""
        self._stack.setCurrentWidget(self.pictures if to_pictures else self.table)
        for only_of_table in (self._filters, self._count):
            only_of_table.setVisible(not to_pictures)
        if to_pictures and self._file is not None:
            self.pictures.show_file(self._file)

    def _search_clients(self) -> None:
        self._show_pictures.setChecked(False)
        self._search.setFocus()

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with the list."""
        self._held = held
        self._update.setVisible(Permission.MAKE_LISTS in held)
        self._more.show_permitted(held)
        for one in (self._export, self._download):
            one.setVisible(Permission.EXPORT_LISTS in held)
        # Hidden is not enough: Ctrl+S presses the button.
        self._download.setEnabled(Permission.EXPORT_LISTS in held)
        self.next_steps.show_permitted(held)
        self.end.show_permitted(held)
        self._block.show_permitted(held)
        self.edits.show_permitted(held)
        self._show_refresh()
        self._show_save_report()

    def _show_refresh(self) -> None:
        from_clients = self.summary is not None and self.summary.is_from_clients
        self._refresh.setVisible(from_clients and Permission.MAKE_LISTS in self._held)

    def _show_save_report(self) -> None:
        balance = self._file.balance if self._file is not None else None
        left_out = balance is not None and bool(balance.failed or balance.duplicate)
        self.figures.show_report(offered=left_out and Permission.EXPORT_LISTS in self._held)

    def open(self, summary: ListSummary) -> None:
        """Show a list."""
        self._search.blockSignals(True)
        self._search.clear()
        self._search.blockSignals(False)
        self._show_pictures.setChecked(False)
        self._part = ""
        self._sort = (None, False)
        self._file = None
        self.table.setModel(None)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self._damage.hide()
        self._blocked.show_for(summary.id)
        self.end.show_for(summary)
        self.next_steps.hide()
        self._current = (0, 0)
        self.show_summary(summary)
        self._read_file(summary.id)

    def show_edited(self, summary: ListSummary) -> None:
        """Show the list after one of its clients was edited, if it is the one shown."""
        if self.summary is None or summary.id != self.summary.id:
            return
        index = self.table.currentIndex()
        self._current = (max(0, index.row()), max(0, index.column()))
        self.show_summary(summary)
        self._blocked.refresh()
        self._read_file(summary.id)

    def _read_file(self, list_id: int) -> None:
        """Read what is known about the file of a list, and whether there is consent."""

        def read(workspace: Workspace, actor: Actor) -> _Found:
            may_view = own_account(workspace, actor).may(Permission.VIEW_CONSENT)
            return (
                get_checked_file(workspace, actor, list_id),
                consents_of(workspace, actor, list_id),
                origin_of(workspace, actor, list_id),
                may_view,
                versions_of(workspace, actor, list_id)[0],
            )

        self._database.ask(self, "list", read, self._show_file)

    def show_summary(self, summary: ListSummary) -> None:
        """Show name, origin and counts."""
        self.summary = summary
        self._crumb.setText(summary.name)
        self._title.setText(summary.name)
        self._show_refresh()
        chosen = summary.client_filter
        parts = filter_parts(chosen, translate, date_text).values() if chosen else ()
        self._channel_icon.show_icon(channel_icon(summary.channel))
        origin = self.tr("{channel} · from {source}, created by {actor}, {moment}").format(
            channel=channel_name(summary.channel, translate),
            source=list_source(summary, translate),
            actor=summary.made_by,
            moment=moment(summary.made_at, within=True),
        )
        self._origin.setText(" · ".join([origin, *parts]))
        self.figures.show_summary(summary)
        self._show_chips(summary)
        self._export.setEnabled(False)
        self._show_pictures.hide()

    def _show_chips(self, summary: ListSummary) -> None:
        chips: list[Chip | str] = [Chip("", self.tr("All"), summary.clients)]
        if summary.warned:
            chips.append(
                Chip("warned", self.tr("Warnings"), summary.warned, icon("warning", "warning"))
            )
        if summary.repaired:
            chips.append(
                Chip("repaired", self.tr("Repaired"), summary.repaired, icon("wrench", "repaired"))
            )
        self._chips.show_chips("", chips, self._part)

    def _show_file(self, found: _Found) -> None:
        file, evidence, origin, may_view, newest = found
        if self.summary is None or file.id != self.summary.id:
            return
        self._file = file
        self._export.setEnabled(True)
        self._show_pictures.setVisible(file.channel.has_phone_numbers)
        self._consent_ids = tuple(record.id for record in evidence)
        if origin is not None:
            self._origin.setText(f"{self._origin.text()} · {origin_text(origin, translate)}")
        left_out = left_out_at_first(file.id, file.balance, evidence)
        self.figures.show_version(self.summary, newest, left_out)
        self.figures.show_consent(evidence, may_view=may_view)
        self._show_save_report()
        self._damage.compare(file.id)
        columns = list_columns(file)
        old = self._model
        self.table.copies.country = file.choices.country
        self._model = RowsTableModel(self._database, file, columns, self)
        self.table.setModel(self._model)
        self._columns.show_columns(columns, Shares(len(columns) - 1), file.channel.code)
        self.edits.listen_to(self._model, file)
        if old is not None:
            old.deleteLater()
        self._read()

    def _show_part(self, part: str) -> None:
        self._part = part
        self._read()

    def _sort_by(self, section: int) -> None:
        """Sort by a column; a third click restores the order of the file."""
        if self._file is None or section >= len(self._file.columns):
            return
        sorted_by, descending = self._sort
        if sorted_by != section:
            self._sort = (section, False)
        else:
            self._sort = (None, False) if descending else (section, True)
        sorted_by, descending = self._sort
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(sorted_by is not None)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(section, order)
        self._read()

    def _read(self) -> None:
        file = self._file
        if file is None:
            return
        chosen = RowFilter(
            outcome=Outcome.READY if file.balance.read != file.balance.ready else None,
            warned=self._part == "warned",
            repaired=self._part == "repaired",
            search=self._search.text().strip(),
            sort_column=self._sort[0],
            descending=self._sort[1],
        )
        self._database.ask(
            self,
            "clients",
            lambda workspace, actor: positions(workspace, actor, file, chosen),
            self._show_rows,
        )

    def _show_rows(self, positions: Positions) -> None:
        if self._model is None:
            return
        self._model.show(positions)
        self.table.scrollToTop()
        if len(positions):
            row, column = self._current
            index = self._model.index(min(row, len(positions) - 1), column)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
            self._current = (0, 0)
            self._count.setText(self.tr("%Ln client(s)", "", len(positions)))
        else:
            self._count.setText(self.tr("No clients match"))

    def keyPressEvent(self, event: Any) -> None:
        """Search at once on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pause.stop()
            self._read()
            return
        super().keyPressEvent(event)
