"""Offers one fix for all rows of a reason, and shows a fix that runs."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QProgressBar

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import KINDS, Edit, EditKind
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.zones.zones import all_names
from clientlists_desktop.operations.imports.fixes import FixOffer
from clientlists_desktop.texts.imports.fixes import (
    fix_explanation,
    fix_summary,
    no_number_of_country,
)
from clientlists_desktop.texts.translation import quoted
from clientlists_desktop.ui.imports.assist.assist_item import AssistButton, AssistItem, Weight
from clientlists_desktop.ui.imports.assist.country_assist import become_valid, stay_failed
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.country_box import CountryBox, country_name
from clientlists_desktop.ui.widgets.fields import Box


class FixAssist(QObject):
    """Says what a fix does and to how many rows; the table shows each row before and after.

    Args:
        country: the country whose numbers are tried.

    Signals:
        fix: the Edit to make, and for how many rows. changed: another edit is offered.
        cancelled: the fix that runs is to stop.
    """

    fix = Signal(object, int)
    changed = Signal()
    cancelled = Signal()

    def __init__(self, country: CountryBox, parent: QObject) -> None:
        super().__init__(parent)
        self._file: CheckedFile | None = None
        self._reason: Reason | None = None
        self._offers: list[FixOffer] = []
        self._is_working = False
        self._country = country
        self._which = Box("fixWhich", self.tr("Which rows"), fits_value=True)
        self._which.currentIndexChanged.connect(self._on_chosen)
        self._zone = Box("fixZone", self.tr("Intended time zone"), fits_value=True)
        self._zone.setEditable(True)
        self._zone.setInsertPolicy(Box.InsertPolicy.NoInsert)
        self._zone.currentTextChanged.connect(lambda: self.changed.emit())
        self._progress = QProgressBar()
        self._progress.setObjectName("fixProgress")
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setTextVisible(False)

    def clear(self) -> None:
        """Offer nothing."""
        self._file, self._offers = None, []

    def show_offers(self, file: CheckedFile, reason: Reason | None, offers: list[FixOffer]) -> None:
        """Offer what can be fixed.

        Args:
            reason: the reason of the rows in view; None if they have several.
        """
        self._file, self._reason, self._offers = file, reason, offers
        with QSignalBlocker(self._which):
            self._which.clear()
            for offer in offers:
                self._which.addItem(self._name(offer), (offer.edit, offer.count, offer.zones))
                if len(offer.shapes) > 1:
                    for shape, count in offer.shapes:
                        edit = replace(offer.edit, shape=shape)
                        self._which.addItem(f"{shape}  {number(count)}", (edit, count, ()))
        self._on_chosen()

    def show_working(self, on: bool) -> None:
        """Show that a fix runs."""
        self._is_working = on
        self._progress.setRange(0, 0)
        self.changed.emit()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the fix has come."""
        if progress.share:
            self._progress.setRange(0, 100)
            self._progress.setValue(int(progress.share * 100))

    def items(self, *, picked: bool) -> list[AssistItem]:
        """Return the fix that runs, or the one that can be made.

        Args:
            picked: whether a person picked the reason of the rows.
        """
        if self._is_working:
            stop = AssistButton(self.tr("Stop"), "cancelFix", self.cancelled.emit)
            return [
                AssistItem("work", Weight.WORK, self.tr("Changing the rows…"), "",
                           (self._progress,), (stop,), icon="magic-wand", tone="fix")
            ]  # fmt: skip
        chosen = self._chosen()
        if chosen is None:
            return self._country_wanted()
        edit, count, _ = chosen
        assert self._file is not None
        rest = self._file.balance.reasons.get(edit.reason, 0) - count
        widgets = [self._which] if self._which.count() > 1 else []
        if edit.kind is EditKind.COUNTRY:
            widgets.append(self._country)
            text, detail = self.tr("%Ln row(s): numbers of", "", count + rest), ""
        else:
            text = fix_summary(edit, count, self._file.columns, translate)
            detail = fix_explanation(edit, translate)
        if edit.kind is EditKind.ZONE:
            widgets.append(self._zone)
        elif edit.kind is EditKind.COUNTRY or rest > 0:
            detail = f"{detail} {become_valid(count, rest)}".strip()
        fix = AssistButton(
            self.tr("Fix %Ln row(s)", "", count), "fixAll", self._fix_all, self._why_off(edit)
        )
        return [
            AssistItem("fix", Weight.PICKED if picked else Weight.FIX, text, detail,
                       tuple(widgets), (fix,), icon="magic-wand", tone="fix",
                       brief=stay_failed(rest))
        ]  # fmt: skip

    @property
    def needs_no_country(self) -> bool:
        """Whether what is offered has nothing to do with a country."""
        chosen = self._chosen()
        return chosen is not None and chosen[0].kind is not EditKind.COUNTRY

    def shown_edits(self) -> tuple[Edit, ...]:
        """Return what the button would do, if an offer is chosen."""
        chosen = self._chosen()
        return () if chosen is None else (self._completed(chosen[0]),)

    def _country_wanted(self) -> list[AssistItem]:
        """Return the question for a country, for rows that may lack its code."""
        file, reason = self._file, self._reason
        if file is None or reason is None or not file.channel.has_phone_numbers:
            return []
        if EditKind.COUNTRY not in KINDS.get(reason, ()):
            return []
        count = file.balance.reasons.get(reason, 0)
        country = self._country.country
        if country:
            detail = no_number_of_country(country_name(country), translate)
        else:
            detail = self.tr("Do they lack a country code? Which country are they from?")
        text = self.tr("%Ln row(s): numbers of", "", count)
        return [
            AssistItem("fix", Weight.FIX, text, detail, (self._country,), icon="magic-wand",
                       tone="fix")
        ]  # fmt: skip

    def _chosen(self) -> tuple[Edit, int, tuple[str, ...]] | None:
        data = self._which.currentData() if self._file is not None and self._offers else None
        return (data[0], data[1], tuple(data[2])) if data else None

    def _on_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen[0].kind is EditKind.ZONE:
            zones = chosen[2]
            with QSignalBlocker(self._zone):
                self._zone.clear()
                self._zone.addItems(list(dict.fromkeys([*zones, *all_names()])))
                self._zone.setCurrentText(zones[0] if zones else "")
        self.changed.emit()

    def _completed(self, edit: Edit) -> Edit:
        """Return an edit with the zone that was typed."""
        known = self._zone.findText(self._zone.currentText()) >= 0
        if edit.kind is not EditKind.ZONE:
            return edit
        return replace(edit, zone=self._zone.currentText() if known else "")

    def _why_off(self, edit: Edit) -> str:
        needs_zone = edit.kind is EditKind.ZONE and not self._completed(edit).zone
        return self.tr("Choose the intended time zone") if needs_zone else ""

    def _fix_all(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.fix.emit(self._completed(chosen[0]), chosen[1])

    def _name(self, offer: FixOffer) -> str:
        """Name an offer among others."""
        edit, count = offer.edit, number(offer.count)
        if edit.kind is EditKind.ZONE:
            return f"{quoted(edit.seen, translate)}  {count}"
        if edit.kind is EditKind.MOVE and self._file is not None:
            return f"{self._file.columns[edit.column]}  {count}"
        if edit.beside:
            return f"{self.tr('Other names')}  {count}"
        words = {
            EditKind.COUNTRY: self.tr("All spellings"),
            EditKind.LEGACY_NUMBER: self.tr("Old formats"),
            EditKind.LINK: self.tr("Links"),
            EditKind.LABEL: self.tr("Labels"),
            EditKind.NAME: self.tr("Names"),
            EditKind.LOOK_ALIKE: self.tr("Letters like digits"),
        }
        return f"{words.get(edit.kind, self.tr('All'))}  {count}"
