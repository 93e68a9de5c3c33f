"""Settings: the country of numbers, and the workspace file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clientlists_desktop.operations.setting_keeping import set_country
from clientlists_desktop.ui.countries import CountryBox
from clientlists_desktop.ui.desk import Desk
from clientlists_desktop.ui.parts import button, card, label


class SettingsPage(QWidget):
    """What is kept for the workspace.

    Signals:
        open_workspace, copy_workspace, move_workspace: wanted by the person.
    """

    open_workspace = Signal()
    copy_workspace = Signal()
    move_workspace = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._desk = desk
        self._country = CountryBox("settingCountry", self.tr("None"))
        self._country.setAccessibleName(self.tr("Default country"))
        self._country.currentIndexChanged.connect(self._keep_country)
        self._path = label("", "wrap", name="workspacePath")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(label(self.tr("Settings"), "title", name="pageTitle"))
        frame, inside = card()
        inside.addWidget(label(self.tr("Default country"), "section"))
        inside.addWidget(
            label(
                self.tr(
                    "Numbers without a country code are read as numbers of this country, where the "
                    "writing proves it. Each change is shown before and after. None: nothing is "
                    "read so until you say it on the Check page."
                ),
                "muted",
            )
        )
        line = QHBoxLayout()
        line.addWidget(self._country)
        line.addStretch()
        inside.addLayout(line)
        layout.addWidget(frame)
        frame, inside = card()
        inside.addWidget(label(self.tr("Workspace"), "section"))
        inside.addWidget(
            label(
                self.tr(
                    "All lists lie in one file on this computer. Whoever can read the disk can "
                    "read it: use disk encryption."
                ),
                "muted",
            )
        )
        inside.addWidget(self._path)
        line = QHBoxLayout()
        for text, name, signal in (
            (self.tr("Open another…"), "openWorkspace", self.open_workspace),
            (self.tr("Save a copy…"), "copyWorkspace", self.copy_workspace),
            (self.tr("Move…"), "moveWorkspace", self.move_workspace),
        ):
            made = button(text, name)
            made.clicked.connect(signal)
            line.addWidget(made)
        line.addStretch()
        inside.addLayout(line)
        layout.addWidget(frame)
        layout.addStretch()

    def show_settings(self, country: str | None, workspace: Path) -> None:
        """Show what is set."""
        self._country.choose(country)
        self._path.setText(str(workspace))

    def _keep_country(self) -> None:
        country = self._country.country or ""
        self._desk.do(self, lambda: set_country(country, self._desk.actor), lambda _: None)
