"""The bar of filters: a chip for each part, which can be changed and removed, and saved filters."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.clients.filters import EVERYBODY, ClientFilter, SavedFilter
from clientlists_desktop.operations.clients.readers import saved_filters
from clientlists_desktop.operations.clients.saved_filters import delete_filter, save_filter
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.clients.clients import filter_parts
from clientlists_desktop.ui.clients.filter_dialog import FilterDialog
from clientlists_desktop.ui.look.formatting import date_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import literal, set_tool_tip
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.layouts import row
from clientlists_desktop.ui.widgets.name_dialog import NameDialog
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out


class FilterBar(QWidget):
    """Shows and changes the filter of a project's clients.

    Signals:
        changed: the filter, after a person changed it.
    """

    changed = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self._database = database
        self._project: Project | None = None
        self._filter = EVERYBODY
        self._saved: list[SavedFilter] = []
        self._chips: list[QWidget] = []
        self._flow = FlowLayout(self)
        self._add = button(self.tr("Add filter"), "addFilter", "plus", kind="chip")
        self._add.clicked.connect(self._show_part_menu)
        self._saved_filters = button(
            self.tr("Saved filters"), "savedFilters", "bookmark-simple", kind="chip"
        )
        self._saved_filters.clicked.connect(self._show_saved_menu)
        self._clear = button(self.tr("Clear all"), "clearFilters", kind="flat")
        self._clear.clicked.connect(lambda: self._apply(EVERYBODY))

    @property
    def filter(self) -> ClientFilter:
        """The filter that is shown."""
        return self._filter

    def show_filter(self, project: Project, chosen: ClientFilter) -> None:
        """Show a filter of a project."""
        self._project, self._filter = project, chosen
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        parts = filter_parts(chosen, translate, date_text)
        self._chips = [self._chip(part, text) for part, text in parts.items()]
        if not chosen.channels:
            # A list needs a channel, so its chip comes first even while it filters nothing.
            first = button(self.tr("Channel type"), "filterChannels", "plus", kind="chip")
            first.clicked.connect(lambda: self._ask("channels"))
            self._chips.insert(0, first)
        for widget in (*self._chips, self._add, self._saved_filters, self._clear):
            self._flow.addWidget(widget)
            widget.show()
        self._clear.setVisible(chosen != EVERYBODY)
        self.updateGeometry()
        tab_as_laid_out(self)
        self._read_saved()

    def _read_saved(self) -> None:
        assert self._project is not None
        project_id = self._project.id
        self._database.ask(
            self,
            "saved",
            lambda workspace, actor: saved_filters(workspace, actor, project_id),
            self._on_saved_read,
        )

    def _on_saved_read(self, saved: list[SavedFilter]) -> None:
        self._saved = saved

    def _chip(self, part: str, text: str) -> QWidget:
        frame = QFrame()
        frame.setObjectName("filterChip")
        change = button(text, f"change-{part}", kind="flat")
        set_tool_tip(change, self.tr("Change this filter"))
        change.clicked.connect(lambda: self._ask(part))
        remove = button("", f"remove-{part}", kind="flat")
        remove.setIcon(icon("x"))
        remove.setAccessibleName(self.tr("Remove filter {text}").format(text=text))
        set_tool_tip(remove, remove.accessibleName())
        remove.clicked.connect(lambda: self._remove(part))
        row(change, remove, on=frame, spacing=0)
        return frame

    def _remove(self, part: str) -> None:
        if part.startswith("text-"):
            index = int(part.removeprefix("text-"))
            kept = tuple(t for i, t in enumerate(self._filter.texts) if i != index)
            self._apply(replace(self._filter, texts=kept))
            return
        nothing = () if part in ("channels", "bots") else None
        self._apply(replace(self._filter, **{part: nothing}))  # type: ignore[arg-type]

    def _show_part_menu(self) -> None:
        assert self._project is not None
        menu = QMenu(self)
        menu.setObjectName("filterMenu")
        offered = [
            ("channels", self.tr("Channel type")),
            ("text", self.tr("Name or client ID")),
            ("joined", self.tr("Joined")),
            ("last_visit", self.tr("Last visit")),
            ("blocked", self.tr("Blocked")),
            ("sessions", self.tr("Sessions")),
        ]
        if self._project.bots:
            offered.insert(4, ("bots", self.tr("Bot")))
        for part, text in offered:
            menu.addAction(text, partial(self._ask, part)).setObjectName(f"add-{part}")
        if self._project.attributes:
            menu.addSeparator()
        for name in self._project.attributes:
            menu.addAction(literal(name), partial(self._ask, "text", attribute=name))
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def _ask(self, part: str, attribute: str = "") -> None:
        assert self._project is not None
        index = int(part.removeprefix("text-")) if part.startswith("text-") else None
        kind = "text" if index is not None else part
        dialog = FilterDialog(
            self._project, self._filter, kind, self, index=index, attribute=attribute
        )
        dialog.accepted.connect(lambda: self._apply(dialog.filter))
        dialog.open()

    def _apply(self, chosen: ClientFilter) -> None:
        assert self._project is not None
        self.show_filter(self._project, chosen)
        self.changed.emit(chosen)

    def keep_channel(self, code: str) -> None:
        """Keep the clients of one channel only."""
        self._apply(replace(self._filter, channels=(code,)))

    def _show_saved_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("savedMenu")
        for saved in self._saved:
            menu.addAction(literal(saved.name), partial(self._apply, saved.filter))
        if self._saved:
            menu.addSeparator()
        save = menu.addAction(self.tr("Save this filter…"), self._save)
        save.setEnabled(self._filter != EVERYBODY)
        delete = menu.addMenu(self.tr("Delete a saved filter"))
        delete.setEnabled(bool(self._saved))
        for saved in self._saved:
            delete.addAction(literal(saved.name), partial(self._delete, saved))
        menu.popup(self._saved_filters.mapToGlobal(self._saved_filters.rect().bottomLeft()))

    def _save(self) -> None:
        assert self._project is not None
        project_id, chosen = self._project.id, self._filter

        def save(workspace: Workspace, actor: Actor, name: str) -> None:
            save_filter(workspace, project_id, name, chosen, actor)

        title = self.tr("Name of the filter")
        dialog = NameDialog(self._database, title, self.tr("Save"), "", save, self)
        dialog.done_with.connect(lambda _: self._read_saved())
        dialog.open()

    def _delete(self, saved: SavedFilter) -> None:
        self._database.do(
            self,
            lambda workspace, actor: delete_filter(workspace, saved.id, actor),
            lambda _: self._read_saved(),
        )
