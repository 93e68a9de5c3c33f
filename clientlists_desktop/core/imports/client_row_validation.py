"""The validation of a client's row, by its own channel; and which validator a file's rows need."""

from collections.abc import Sequence

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.blank import is_blank_text
from clientlists_desktop.core.channels import ANY, Channel
from clientlists_desktop.core.client_ids import ClientIdRule
from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import (
    IGNORE,
    QuestionCode,
    agreed_by_column,
    find_column,
    named_columns,
)
from clientlists_desktop.core.imports.row_validation import AddressRule, RowValidator, TableShape
from clientlists_desktop.core.layouts import (
    READERS,
    ClientField,
    CountryColumn,
    OptOutColumn,
    client_fields,
    opt_out_column,
    read_channel,
)
from clientlists_desktop.core.phones import (
    NO_JUDGEMENT,
    AddressVerdict,
    ColumnJudgement,
    PhoneRule,
    TwoWays,
)


class _NoChannel:
    """The address rule where the channel is unknown; the row fails for that anyway."""

    def accepts(self, text: str) -> bool:
        return True

    def repair(self, cell: str) -> tuple[str, Reason | None] | None:
        """Leave every repair to `check`."""
        del cell
        return None

    def failure(self, cell: str) -> None:
        """Fail nothing."""
        del cell

    def check(self, cell: str) -> AddressVerdict:
        return AddressVerdict(cell)


class ClientRowValidator(RowValidator):
    """Validates the rows of a file of clients.

    Args:
        channel: for rows that name none; ANY if every row must name its own.
        columns: names of all columns, the client ID first.
        column: see `client_rule`.
        opt_out: the columns that say who must not be contacted.
    """

    def __init__(
        self,
        channel: Channel,
        columns: Sequence[str | None],
        country: str | None = None,
        two_ways: TwoWays = TwoWays.FAIL,
        *,
        column: ColumnJudgement = NO_JUDGEMENT,
        leave_out_unlikely: bool = False,
        opt_out: Sequence[OptOutColumn] = (),
    ) -> None:
        super().__init__(_NoChannel(), leave_out_unlikely=leave_out_unlikely, opt_out=opt_out)
        self._default, self._column = channel, column
        self._country, self._two_ways = country, two_ways
        fields = client_fields(columns)
        self._read = [
            (index, field, *READERS[field]) for index, field in fields.items() if field in READERS
        ]
        self._channel_column = next(
            (i for i, field in fields.items() if field is ClientField.CHANNEL), None
        )
        self._rules: dict[str, AddressRule] = {}

    def channel_for(self, cells: Sequence[str]) -> Channel | None:
        """Return the channel of a row; None if it is unknown."""
        column = self._channel_column
        if column is not None and column < len(cells) and cells[column].strip():
            return read_channel(cells[column])
        return None if self._default is ANY else self._default

    def _rule_for(self, cells: Sequence[str]) -> AddressRule:
        channel = self.channel_for(cells)
        if channel is None:
            return self.rule
        rule = self._rules.get(channel.code)
        if rule is None:
            rule = client_rule(channel, self._country, self._two_ways, self._column)
            self._rules[channel.code] = rule
        return rule

    def _check_columns(
        self, cells: Sequence[str], findings: list[Finding]
    ) -> tuple[str | None, int | None]:
        """Add what is wrong with the fields to `findings`; clients have neither zone nor priority.

        An unknown channel comes first, since without it the address can't be checked at all.
        """
        count = len(cells)
        for index, field, read, reason in self._read:
            if index >= count or not (cell := cells[index]):
                continue
            if read(cell) is None and not is_blank_text(cell):
                found = Finding(reason, before=cell, facts={"column": index})
                findings.insert(0 if field is ClientField.CHANNEL else len(findings), found)
        if self.channel_for(cells) is None and not any(
            found.code is Reason.UNKNOWN_CHANNEL for found in findings
        ):
            findings.insert(0, Finding(Reason.UNKNOWN_CHANNEL, before=""))
        return None, None


def client_rule(
    channel: Channel,
    country: str | None = None,
    two_ways: TwoWays = TwoWays.FAIL,
    column: ColumnJudgement = NO_JUDGEMENT,
) -> AddressRule:
    """Return the rule for the addresses of a channel.

    Args:
        column: what the column as a whole says about each number.
    """
    if channel.has_phone_numbers:
        return PhoneRule(country, two_ways, for_texts=not channel.is_telephony, column=column)
    return ClientIdRule(channel)


def address_rule(
    channel: Channel, choices: Choices, column: ColumnJudgement = NO_JUDGEMENT
) -> AddressRule:
    """Return the rule for the addresses of a channel.

    Args:
        column: see `CheckedFile.judgement`.
    """
    return client_rule(channel, choices.country, choices.two_ways, column)


def row_validator_for(
    channel: Channel,
    columns: Sequence[str | None],
    choices: Choices,
    column: ColumnJudgement = NO_JUDGEMENT,
    longest: int | None = None,
) -> RowValidator:
    """Return the validator of a file's rows.

    Args:
        columns: names of all columns, the address first.
        column: see `CheckedFile.judgement`.
        longest: how many cells a row has at most; see `DetectedLayout`.
    """
    if choices.clients:
        return ClientRowValidator(
            channel,
            columns,
            choices.country,
            choices.two_ways,
            column=column,
            leave_out_unlikely=choices.leave_out_unlikely,
            opt_out=_opt_out_columns(columns, choices),
        )
    return RowValidator(
        address_rule(channel, choices, column),
        find_column(columns, zones.HEADER) if channel.is_telephony else None,
        find_column(columns, priorities.HEADER) if channel.is_telephony else None,
        leave_out_unlikely=choices.leave_out_unlikely,
        opt_out=_opt_out_columns(columns, choices),
        countries=_country_column(columns, choices),
        shape=TableShape(columns, longest),
    )


def _country_column(columns: Sequence[str | None], choices: Choices) -> CountryColumn | None:
    """Return the column that a person named as that of the countries."""
    answer = choices.answer(QuestionCode.COUNTRY_COLUMN)
    named = named_columns(answer, columns) if answer not in (None, IGNORE) else []
    return CountryColumn(named[0]) if named else None


def _opt_out_columns(columns: Sequence[str | None], choices: Choices) -> list[OptOutColumn]:
    """Return the columns that a person named as those of refusals."""
    answer = choices.answer(QuestionCode.OPT_OUT)
    named = agreed_by_column(answer, columns) if answer not in (None, IGNORE) else {}
    return [
        opt_out_column(
            index, (columns[index] if index < len(columns) else None) or "", must_agree=must_agree
        )
        for index, must_agree in named.items()
    ]
