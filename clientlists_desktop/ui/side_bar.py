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
from clientlists_desktop.ui.widgets.controls import icon_label, set_property
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, panel, row, scroll_area

WIDE_WIDTH, NARROW_WIDTH = 208, 56
_HEIGHT, _LEAST_HEIGHT = 40, 24
"""Of an entry, in pixels at 13 px text."""


class SideBarButton(QToolButton):
    """An entry, lower where the window is.

    Args:
        is_page: whether it shows a page of the window, as a tab does.
    """

    def __init__(self, name: str, text: str, symbol: str, *, is_page: bool = False) -> None:
        super().__init__()
        if is_page:
            # First: Qt asks what it is when it first has something to tell a screen reader.
            speak_as_tab(self)
            self.setCheckable(True)
        self.setObjectName(name)
        self.setText(text)
        set_tool_tip(self, text)
        self.setAccessibleName(text)
        self.setIcon(icon(symbol))
        self.setIconSize(QSize(scaled(20), scaled(20)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
        )
        set_property(self, "narrow", narrow)

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(super().sizeHint().width(), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt."""
        alone = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        width = (self.iconSize() if alone else super().minimumSizeHint()).width()
        return QSize(width, scaled(_LEAST_HEIGHT))


class SideBar(QWidget):
    """Shows the names of the pages, or only their icons where the window is narrow.

    In a low window its entries are lower, and they scroll before anything else gives way.

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
            made = SideBarButton(f"page-{entry.place}", entry.text, entry.symbol, is_page=True)
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
        self._help = SideBarButton("openHelp", self.tr("Help"), "info")
        self._help.clicked.connect(self.help_wanted)
        self.account = AccountButton(actor)
        # Hidden where the window is narrow.
        self._words = [workspace_words, self.account.words]
        buttons = column(*self._group.buttons(), STRETCH, self._help, spacing=4)
        self._scroll = scroll_area(panel(buttons, "sideBarPages"), "sideBarScroll")
        self._scroll.setMinimumHeight(scaled(_LEAST_HEIGHT))
        column(
            panel(workspace),
            8,
            grow(self._scroll),
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
                self._scroll.ensureWidgetVisible(self._group.button(index), 0, 0)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show the pages that an account with these permissions may see."""
        for index, entry in enumerate(self._entries):
            self._group.button(index).setVisible(entry.is_for(held))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show only icons, with their names as tool tips."""
        self.setFixedWidth(scaled(NARROW_WIDTH if narrow else WIDE_WIDTH))
        for words in self._words:
            words.setVisible(not narrow)
        for made in self.findChildren(SideBarButton):
            made.set_narrow(narrow=narrow)
