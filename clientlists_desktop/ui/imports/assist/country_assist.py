"""Asks which country the numbers without a country code are from."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.check import CAN_BE_NATIONAL
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import KINDS, Edit, EditKind
from clientlists_desktop.core.imports.questions import NONE, Question, QuestionCode
from clientlists_desktop.core.phones.rule import country_code_of
from clientlists_desktop.operations.imports.country_suggestion import CountryCount
from clientlists_desktop.texts.imports.fixes import no_number_of_country
from clientlists_desktop.texts.imports.questions import answer_text
from clientlists_desktop.ui.imports.assist.assist_item import AssistButton, AssistItem, Weight
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.country_box import CountryBox, country_name

_NAMED = 2
_NATIONAL = (Reason.NO_COUNTRY_CODE, Reason.NO_SUCH_COUNTRY_CODE)
"""Reasons for which a country is asked; a number may fail for others, too, only for lack of it."""


class CountryAssist(QObject):
    """Offers to read failed rows as numbers of a country; the table shows each one before.

    Attributes:
        box: the country to try, for this question and for the fixes that need one.

    Signals:
        changed: another country was chosen, or its numbers were counted.
        count_wanted: count the failed rows that are numbers of a country.
    """

    changed = Signal()
    count_wanted = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._counts: dict[str, CountryCount] = {}
        self._asks = False
        self.box = CountryBox("offerCountry", self.tr("Choose a country"), fits_value=True)
        self.box.setAccessibleName(self.tr("Country of these numbers"))
        self.box.currentIndexChanged.connect(self._on_country_changed)

    @property
    def country(self) -> str:
        """The country to try; "" for none."""
        return self.box.country or ""

    def show_file(self, file: CheckedFile) -> None:
        """Begin with the country that a file is offered."""
        question, suggested = _question_of(file), file.choices.suggested
        self._counts = {}
        if suggested and file.offered:
            self._counts[suggested] = CountryCount(suggested, file.offered)
        preset = suggested if file.offered else None
        if question is not None:
            known = () if "estimated" in question.facts else question.answers
            self._counts = {one.value: CountryCount(one.value, one.rows) for one in known}
            preset = question.preset.value if question.preset is not None else None
        self.box.choose(preset or file.choices.country)
        if question is not None and self.country:
            # The check doesn't know which of these rows repeat others.
            self.count_wanted.emit(self.country)

    def show_count(self, count: CountryCount) -> None:
        """Show how many failed rows are numbers of a country."""
        self._counts[count.country] = count
        self.changed.emit()

    def items(
        self, file: CheckedFile, read_as: Callable[[str], None], *, can_check: bool
    ) -> list[AssistItem]:
        """Return the question, if the file raises it.

        Args:
            read_as: checks the file again with a country.
            can_check: whether another check loses nothing; otherwise rows are fixed one reason
                after another.
        """
        national = sum(file.balance.reasons.get(reason, 0) for reason in _NATIONAL)
        question = _question_of(file)
        self._asks = question is not None or (
            can_check
            and file.channel.has_phone_numbers
            and file.choices.country is None
            and file.choices.answer(QuestionCode.COUNTRY) in (None, NONE)
            and bool(file.offered or national)
        )
        if not self._asks:
            return []
        country = self.country
        count = self._counts.get(country)
        valid = count.valid if count is not None else 0
        failed = sum(file.balance.reasons.get(reason, 0) for reason in CAN_BE_NATIONAL)
        concerned = max(failed, valid, question.rows if question is not None else 0)
        text = self.tr("%Ln row(s): numbers of", "", concerned)
        detail, why_off = self._explanation(country, count, concerned)
        if not country and question is not None:
            named = [one for one in question.answers if one.value != NONE]
            shown = [answer_text(question, one, translate, country_name) for one in named]
            detail = " · ".join([*shown[:_NAMED], detail])
        elif valid and question is not None and question.facts.get("region") == country:
            detail = " ".join([detail, *_evidence(question)])
        fix = AssistButton(
            self.tr("Fix %Ln row(s)", "", valid) if valid else self.tr("Fix these rows"),
            "readThemSo",
            lambda: read_as(country),
            why_off,
        )
        weight = Weight.VITAL if question is not None and question.vital else Weight.QUESTION
        return [
            AssistItem("country", weight, text, detail, (self.box,), (fix,), icon="magic-wand",
                       tone="fix", brief=stay_failed(concerned - valid) if valid else "")
        ]  # fmt: skip

    def _explanation(
        self, country: str, count: CountryCount | None, concerned: int
    ) -> tuple[str, str]:
        """Return what is said beside the country, and why its button is off."""
        if not country:
            detail = self.tr("They have no country code. Which country are they from?")
            return detail, self.tr("Choose a country")
        if count is None:
            return self.tr("Counting…"), self.tr("Counting…")
        if not count.valid:
            none = no_number_of_country(country_name(country), translate)
            return none, none
        return become_valid(count.valid, concerned - count.valid, count.duplicates), ""

    def shown_edits(self) -> tuple[Edit, ...]:
        """Return what the answer would do to the rows of each reason."""
        country = self.country
        if not country:
            return ()
        reasons = (reason for reason, kinds in KINDS.items() if EditKind.COUNTRY in kinds)
        return tuple(Edit(EditKind.COUNTRY, reason, region=country) for reason in reasons)

    def _on_country_changed(self) -> None:
        if self._asks and self.country and self.country not in self._counts:
            self.count_wanted.emit(self.country)
        self.changed.emit()


def _evidence(question: Question) -> list[str]:
    """Say how many other numbers of the file are of the country that is offered, if any are."""
    others = question.facts.get("of_others")
    if not isinstance(others, int) or not others:
        return []
    code = f"+{country_code_of(str(question.facts['region']))}"
    text = translate("CountryAssist", "The file has %Ln other number(s) with {code}.", None, others)
    return [text.format(code=code)]


def _question_of(file: CheckedFile) -> Question | None:
    """Return the open question for the country, except whether the usual one fits."""
    return next(
        (
            one
            for one in file.questions
            if one.code is QuestionCode.COUNTRY and "default" not in one.facts
        ),
        None,
    )


def become_valid(count: int, rest: int, duplicates: int = 0) -> str:
    """Say how many rows become valid as the table shows them, and how many stay failed.

    Args:
        count: rows that become valid, those that repeat another row included.
        rest: rows that stay failed.
        duplicates: rows that repeat another row.
    """
    if duplicates:
        valid = translate("Assist", "Will be valid, as shown: {count} (duplicates: {duplicates}).")
    else:
        valid = translate("Assist", "Will be valid, as shown: {count}.")
    text = valid.format(count=number(count), duplicates=number(duplicates))
    return f"{text} {stay_failed(rest)}".rstrip()


def stay_failed(rest: int) -> str:
    """Say how many rows stay failed, if any do."""
    if rest <= 0:
        return ""
    return translate("Assist", "Still failed: {count}.").format(count=number(rest))
