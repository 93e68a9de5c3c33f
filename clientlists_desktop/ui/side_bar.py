"""The side bar: the open workspace, the pages, and who is signed in."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.accounts.account_button import AccountButton
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.speech import speak_as_tab
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.navigation import SideBarEntry, SideBarPlace
from clientlists_desktop.ui.widgets.controls import icon_label
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, panel, row

WIDE_WIDTH, NARROW_WIDTH = 208, 56


class SideBar(QWidget):
    """Shows the names of the pages, or only their icons where the window is narrow.

    Attributes:
        account: who is signed in, with a menu.

    Signals:
        chosen: the place of a page. help_wanted: about the page that is shown.
    """

    chosen = Signal(object)
    help_wanted = Signal()

    def __init__(self, entries: Sequence[SideBarEntry], actor: str) -> None:
        super().__init__()
        self.setObjectName("sideBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entries = entries
        self._group = QButtonGroup(self)
        for index, entry in enumerate(entries):
            made = QToolButton()
            # First: Qt asks what it is when it first has something to tell a screen reader.
            speak_as_tab(made)
            _set_up(made, f"page-{entry.place}", entry.text, entry.symbol)
            made.setCheckable(True)
            self._group.addButton(made, index)
        self._group.idClicked.connect(lambda index: self.chosen.emit(entries[index].place))
        self._workspace = label("", "strong", name="workspaceName", wraps=True)
        place = label(self.tr("on this computer"), "caption")
        workspace_words = panel(column(self._workspace, place, spacing=0))
        workspace = row(
            icon_label(icon("database"), 20),
            grow(workspace_words),
            margins=(8, 4, 4, 4),
            spacing=12,
        )
        self._help = QToolButton()
        _set_up(self._help, "openHelp", self.tr("Help"), "info")
        self._help.clicked.connect(self.help_wanted)
        self.account = AccountButton(actor)
        # Hidden where the window is narrow.
        self._words = [workspace_words, self.account.words]
        column(
            panel(workspace),
            8,
            *self._group.buttons(),
            STRETCH,
            self._help,
            self.account,
            on=self,
            margins=(8, 16, 8, 16),
            spacing=4,
        )
        self.set_narrow(narrow=False)

    def show_workspace(self, name: str, path: str) -> None:
        """Show which workspace is open."""
        self._workspace.setText(name)
        set_tool_tip(self._workspace, path)

    def choose(self, place: SideBarPlace) -> None:
        """Mark the page that is shown."""
        for index, entry in enumerate(self._entries):
            if entry.place is place:
                self._group.button(index).setChecked(True)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show the pages that an account with these permissions may see."""
        for index, entry in enumerate(self._entries):
            self._group.button(index).setVisible(entry.is_for(held))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show only icons, with their names as tool tips."""
        self.setFixedWidth(scaled(NARROW_WIDTH if narrow else WIDE_WIDTH))
        for words in self._words:
            words.setVisible(not narrow)
        style = Qt.ToolButtonStyle
        for made in (*self._group.buttons(), self._help):
            made.setToolButtonStyle(  # type: ignore[attr-defined]
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
            )


def _set_up(made: QToolButton, name: str, text: str, symbol: str) -> None:
    made.setObjectName(name)
    made.setText(text)
    set_tool_tip(made, text)
    made.setAccessibleName(text)
    made.setIcon(icon(symbol))
    made.setIconSize(QSize(scaled(20), scaled(20)))
    made.setFixedHeight(scaled(40))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
