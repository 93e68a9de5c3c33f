"""The card on the Check page that offers one fix for all rows of a reason."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import KINDS, Edit, EditKind
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.zones.zones import all_names
from clientlists_desktop.operations.imports.fixes import FixOffer
from clientlists_desktop.texts.translation import quoted
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card_of, icon_label
from clientlists_desktop.ui.widgets.country_box import CountryBox, country_name
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, row


class FixCard(QFrame):
    """Says what a fix does and to how many rows; the table shows each row before and after.

    Signals:
        fix: the Edit to make, and for how many rows. country_changed: another country was chosen.
        cancelled: the fix that runs is to stop.
    """

    fix = Signal(object, int)
    country_changed = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._file: CheckedFile | None = None
        self._offers: list[FixOffer] = []
        self._title = label("", "strong", name="mendTitle")
        self._title.setWordWrap(True)
        self._detail = label("", "wrap", name="mendDetail")
        self._which = Box("mendWhich", self.tr("Which rows"))
        self._which.currentIndexChanged.connect(self._describe)
        self._country = CountryBox("mendCountry", self.tr("Choose a country"))
        self._country.setAccessibleName(self.tr("Country of these numbers"))
        self._country.currentIndexChanged.connect(self.country_changed)
        self._zone = Box("mendZone", self.tr("Intended time zone"))
        self._zone.setEditable(True)
        self._zone.setInsertPolicy(Box.InsertPolicy.NoInsert)
        self._zone.currentTextChanged.connect(self._refresh_button)
        self._fix = button("", "fixAll", kind="strong")
        self._fix.clicked.connect(self._fix_all)
        self._progress = QProgressBar()
        self._progress.setObjectName("mendProgress")
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setTextVisible(False)
        self._cancel = button(self.tr("Cancel"), "cancelMend")
        self._cancel.clicked.connect(self.cancelled)
        add(
            card_of(self, "fix", 12),
            row(
                icon_label(icon("magic-wand", "link"), 20),
                grow(column(self._title, self._detail, spacing=0)),
                self._which,
                self._country,
                self._zone,
                self._fix,
                self._progress,
                self._cancel,
                spacing=12,
            ),
        )
        self.show_working(False)
        self.hide()

    @property
    def country(self) -> str:
        """The country whose numbers are tried; "" for none."""
        return self._country.country or ""

    def suggest_country(self, region: str | None) -> None:
        """Try this country first."""
        self._country.choose(region)

    def show_offers(self, file: CheckedFile, reason: Reason | None, offers: list[FixOffer]) -> None:
        """Show what can be fixed.

        Args:
            reason: the reason of the rows in view; None if they have several.
        """
        self._file, self._offers = file, offers
        kinds = {offer.edit.kind for offer in offers}
        asks = EditKind.COUNTRY in kinds or (
            reason is not None
            and not offers
            and EditKind.COUNTRY in KINDS.get(reason, ())
            and file.channel.has_phone_numbers
        )
        self._country.setVisible(asks)
        self.setVisible(bool(offers) or asks)
        with QSignalBlocker(self._which):
            self._which.clear()
            for offer in offers:
                self._which.addItem(self._name(offer), (offer.edit, offer.count, offer.zones))
                if len(offer.shapes) > 1:
                    for shape, count in offer.shapes:
                        edit = replace(offer.edit, shape=shape)
                        self._which.addItem(f"{shape}  {number(count)}", (edit, count, ()))
        self._which.setVisible(self._which.count() > 1)
        self._describe()

    def show_working(self, on: bool) -> None:
        """Show progress and a button to stop while a fix runs."""
        self._progress.setVisible(on)
        self._cancel.setVisible(on)
        self._progress.setRange(0, 0)
        for widget in (self._which, self._country, self._zone, self._fix):
            widget.setEnabled(not on)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the fix has come."""
        if progress.share:
            self._progress.setRange(0, 100)
            self._progress.setValue(int(progress.share * 100))

    def _chosen(self) -> tuple[Edit, int, tuple[str, ...]] | None:
        data = self._which.currentData()
        return (data[0], data[1], tuple(data[2])) if data else None

    def _describe(self) -> None:
        chosen = self._chosen()
        self._zone.setVisible(chosen is not None and chosen[0].kind is EditKind.ZONE)
        self._fix.setVisible(chosen is not None)
        if chosen is None:
            self._title.setText(self.tr("These rows may have no country code"))
            country = country_name(self.country) if self.country else ""
            none_fit = self.tr(
                "None of them is a valid number of {country}; choose another country."
            )
            self._detail.setText(
                none_fit.format(country=country)
                if country
                else self.tr("Which country are they from?")
            )
            return
        edit, count, zones = chosen
        self._title.setText(self._summary(edit, count))
        self._detail.setText(self._explanation(edit))
        self._fix.setText(self.tr("Fix all %Ln like this", "", count))
        if edit.kind is EditKind.ZONE:
            with QSignalBlocker(self._zone):
                self._zone.clear()
                self._zone.addItems(list(dict.fromkeys([*zones, *all_names()])))
                self._zone.setCurrentText(zones[0] if zones else "")
        self._refresh_button()

    def _refresh_button(self) -> None:
        chosen = self._chosen()
        needs_zone = chosen is not None and chosen[0].kind is EditKind.ZONE
        known = not needs_zone or self._zone.findText(self._zone.currentText()) >= 0
        self._fix.setEnabled(known)
        set_tool_tip(self._fix, "" if known else self.tr("Choose the intended time zone"))

    def _fix_all(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        edit, count, _ = chosen
        if edit.kind is EditKind.ZONE:
            edit = replace(edit, zone=self._zone.currentText())
        self.fix.emit(edit, count)

    def _name(self, offer: FixOffer) -> str:
        """Name an offer among others."""
        edit, count = offer.edit, number(offer.count)
        if edit.kind is EditKind.ZONE:
            return f"{quoted(edit.seen, translate)}  {count}"
        if edit.kind is EditKind.MOVE and self._file is not None:
            return f"{self._file.columns[edit.column]}  {count}"
        words = {
            EditKind.COUNTRY: self.tr("All spellings"),
            EditKind.LEGACY_NUMBER: self.tr("Old formats"),
            EditKind.LINK: self.tr("Links"),
        }
        return f"{words.get(edit.kind, self.tr('All'))}  {count}"

    def _summary(self, edit: Edit, count: int) -> str:
        columns = self._file.columns if self._file else ()
        name = columns[edit.column] if edit.column < len(columns) else ""
        return {
            EditKind.COUNTRY: self.tr("%Ln row(s) without a country code", "", count),
            EditKind.EXTENSION: self.tr("%Ln number(s) with an extension", "", count),
            EditKind.SPLIT: self.tr("%Ln cell(s) with several numbers", "", count),
            EditKind.LINK: self.tr("%Ln cell(s) with a link to a number", "", count),
            EditKind.MOVE: self.tr(
                "%Ln row(s) with the address in the column “{column}”", "", count
            ),
            EditKind.LEGACY_NUMBER: self.tr("%Ln number(s) in an old format", "", count),
            EditKind.ZONE: self.tr("%Ln row(s) with the time zone “{seen}”", "", count),
            EditKind.CLEAR_PRIORITY: self.tr("%Ln row(s) with a wrong priority", "", count),
        }[edit.kind].format(column=name, seen=edit.seen)

    def _explanation(self, edit: Edit) -> str:
        return {
            EditKind.COUNTRY: self.tr(
                "All of them are valid when read as numbers of the country on the right. The "
                "“After the fix” column shows each one."
            ),
            EditKind.EXTENSION: self.tr("The extension moves to its own field."),
            EditKind.SPLIT: self.tr("Each number gets its own row; the other fields are copied."),
            EditKind.LINK: self.tr("The number is taken out of the link."),
            EditKind.MOVE: self.tr("The two cells are swapped."),
            EditKind.LEGACY_NUMBER: self.tr("They are converted to the current numbering plan."),
            EditKind.ZONE: self.tr("Which time zone is intended?"),
            EditKind.CLEAR_PRIORITY: self.tr("The cell is cleared; such clients are called last."),
        }[edit.kind]
