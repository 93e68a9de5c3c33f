"""The side bar: where one is, and who."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.accounts.account_button import AccountButton
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.navigation import Entry, Place
from clientlists_desktop.ui.widgets.controls import icon_label, label

_WIDE, _NARROW = 208, 56


class SideBar(QWidget):
    """Names of the pages that exist; icons alone where the window is narrow.

    Signals:
        chosen: the Place of a page.

    Attributes:
        account: who is signed in, with a menu.
    """

    chosen = Signal(object)

    def __init__(self, entries: Sequence[Entry], actor: str) -> None:
        super().__init__()
        self.setObjectName("sideBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._entries = entries
        self._words: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 16)
        layout.setSpacing(4)
        self._workspace = label("", "strong", name="workspaceName")
        layout.addWidget(
            self._two_lines(
                "database", self._workspace, label(self.tr("on this computer"), "caption")
            )
        )
        layout.addSpacing(8)
        for index, entry in enumerate(entries):
            text = entry.text
            made = QToolButton()
            made.setObjectName(f"page-{entry.place}")
            made.setText(text)
            made.setToolTip(text)
            made.setAccessibleName(text)
            made.setIcon(icon(entry.symbol))
            made.setIconSize(QSize(scaled(20), scaled(20)))
            made.setCheckable(True)
            made.setFixedHeight(scaled(40))
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Fixed)
            self._group.addButton(made, index)
            layout.addWidget(made)
        self._group.idClicked.connect(lambda index: self.chosen.emit(entries[index].place))
        layout.addStretch()
        self.account = AccountButton(actor)
        self._words.append(self.account.words)
        layout.addWidget(self.account)
        self.set_narrow(narrow=False)

    def _two_lines(self, symbol: str, first: QWidget, second: QWidget) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(8, 4, 4, 4)
        line.setSpacing(12)
        line.addWidget(icon_label(icon(symbol), 20))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(first)
        column.addWidget(second)
        line.addWidget(words, 1)
        self._words.append(words)
        return widget

    def show_workspace(self, name: str, path: str) -> None:
        """Show which workspace is open."""
        self._workspace.setText(name)
        self._workspace.setToolTip(path)

    def choose(self, place: Place) -> None:
        """Mark a page as the one that is shown."""
        for index, entry in enumerate(self._entries):
            if entry.place is place:
                self._group.button(index).setChecked(True)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show the pages that an account with these permissions may see."""
        for index, entry in enumerate(self._entries):
            self._group.button(index).setVisible(entry.is_for(held))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, with their words as tool tips."""
        self.setFixedWidth(scaled(_NARROW if narrow else _WIDE))
        for words in self._words:
            words.setVisible(not narrow)
        style = Qt.ToolButtonStyle
        for made in self._group.buttons():
            made.setToolButtonStyle(  # type: ignore[attr-defined]
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
            )
