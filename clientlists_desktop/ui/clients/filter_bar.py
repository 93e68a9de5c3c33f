"""The bar of filters: a chip for each part, to be changed and removed; filters kept by name."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.clients.filters import EVERYBODY, ClientFilter
from clientlists_desktop.operations.clients.saved_filters import delete_filter, save_filter
from clientlists_desktop.storage.clients import saved_filters
from clientlists_desktop.storage.clients.saved_filters import SavedFilter
from clientlists_desktop.texts.clients.clients import filter_parts
from clientlists_desktop.ui.clients.filter_dialog import FilterDialog
from clientlists_desktop.ui.look.formatting import date_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.name_dialog import NameDialog
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out


class FilterBar(QWidget):
    """What is asked of the clients.

    Signals:
        changed: the filter, when a person changed it.
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
        self._add.clicked.connect(self._ask_kind)
        self._keep = button(
            self.tr("Saved filters"), "savedFilters", "bookmark-simple", kind="chip"
        )
        self._keep.clicked.connect(self._show_saved)
        self._clear = button(self.tr("Clear all"), "clearFilters", kind="flat")
        self._clear.clicked.connect(lambda: self._take(EVERYBODY))

    @property
    def filter(self) -> ClientFilter:
        """What is asked now."""
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
            # The one that a list needs stands first, also while it asks for nothing.
            first = button(self.tr("Channel type"), "filterChannels", "plus", kind="chip")
            first.clicked.connect(lambda: self._ask("channels"))
            self._chips.insert(0, first)
        for widget in (*self._chips, self._add, self._keep, self._clear):
            self._flow.addWidget(widget)
            widget.show()
        self._clear.setVisible(chosen != EVERYBODY)
        self.updateGeometry()
        tab_as_laid_out(self)
        self._database.ask(
            self, "saved", lambda: saved_filters.saved_filters(project.id), self._remember
        )

    def _remember(self, saved: list[SavedFilter]) -> None:
        self._saved = saved

    def _chip(self, part: str, text: str) -> QWidget:
        frame = QFrame()
        frame.setObjectName("filterChip")
        line = QHBoxLayout(frame)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        change = button(text, f"change-{part}", kind="flat")
        change.setToolTip(self.tr("Change this filter"))
        change.clicked.connect(lambda: self._ask(part))
        remove = button("", f"remove-{part}", kind="flat")
        remove.setIcon(icon("x"))
        remove.setAccessibleName(self.tr("Remove filter {text}").format(text=text))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self._remove(part))
        line.addWidget(change)
        line.addWidget(remove)
        return frame

    def _remove(self, part: str) -> None:
        if part.startswith("text-"):
            place = int(part.removeprefix("text-"))
            kept = tuple(t for i, t in enumerate(self._filter.texts) if i != place)
            self._take(replace(self._filter, texts=kept))
            return
        nothing = () if part in ("channels", "bots") else None
        self._take(replace(self._filter, **{part: nothing}))  # type: ignore[arg-type]

    def _ask_kind(self) -> None:
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
            action = menu.addAction(text)
            action.setObjectName(f"add-{part}")
            action.triggered.connect(lambda _=False, part=part: self._ask(part))
        if self._project.attributes:
            menu.addSeparator()
        for name in self._project.attributes:
            menu.addAction(name).triggered.connect(
                lambda _=False, name=name: self._ask("text", attribute=name)
            )
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def _ask(self, part: str, attribute: str = "") -> None:
        assert self._project is not None
        place = int(part.removeprefix("text-")) if part.startswith("text-") else None
        kind = "text" if place is not None else part
        dialog = FilterDialog(
            self._project, self._filter, kind, self, place=place, attribute=attribute
        )
        dialog.accepted.connect(lambda: self._take(dialog.filter))
        dialog.open()

    def _take(self, chosen: ClientFilter) -> None:
        assert self._project is not None
        self.show_filter(self._project, chosen)
        self.changed.emit(chosen)

    def keep_channel(self, code: str) -> None:
        """Ask for the clients of one channel alone."""
        self._take(replace(self._filter, channels=(code,)))

    def _show_saved(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("savedMenu")
        for saved in self._saved:
            menu.addAction(saved.name).triggered.connect(
                lambda _=False, saved=saved: self._take(saved.filter)
            )
        if self._saved:
            menu.addSeparator()
        keep = menu.addAction(self.tr("Save this filter…"))
        keep.setEnabled(self._filter != EVERYBODY)
        keep.triggered.connect(self._save)
        forget = menu.addMenu(self.tr("Delete a saved filter"))
        forget.setEnabled(bool(self._saved))
        for saved in self._saved:
            forget.addAction(saved.name).triggered.connect(
                lambda _=False, saved=saved: self._forget(saved)
            )
        menu.popup(self._keep.mapToGlobal(self._keep.rect().bottomLeft()))

    def _save(self) -> None:
        assert self._project is not None
        project_id, chosen, actor = self._project.id, self._filter, self._database.actor

        def save(name: str) -> None:
            save_filter(project_id, name, chosen, actor)

        title = self.tr("Name of the filter")
        dialog = NameDialog(self._database, title, self.tr("Save"), "", save, self)
        dialog.done_with.connect(lambda _: self._read_saved())
        dialog.open()

    def _forget(self, saved: SavedFilter) -> None:
        self._database.do(
            self,
            lambda: delete_filter(saved.id, self._database.actor),
            lambda _: self._read_saved(),
        )

    def _read_saved(self) -> None:
        if self._project is not None:
            project_id = self._project.id
            self._database.ask(
                self, "saved", lambda: saved_filters.saved_filters(project_id), self._remember
            )
