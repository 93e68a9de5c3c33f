"""Judging rows of clients: the address by the row's own channel, and the fields of the platform."""

from collections.abc import Sequence

from clientlists_desktop.core.channels import ANY, Channel
from clientlists_desktop.core.client_columns import (
    ClientField,
    fields_of,
    read_channel,
    wrong_with,
)
from clientlists_desktop.core.client_ids import ClientIdRule
from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.judging import AddressRule, Judge
from clientlists_desktop.core.phones import PhoneRule, TwoWays, Verdict


class _NoChannel:
    """Stands for the rule of a channel that nobody knows; the row fails for that."""

    def accepts(self, text: str) -> bool:
        return True

    def check(self, cell: str) -> Verdict:
        return Verdict(cell)


class ClientsJudge(Judge):
    """Judges rows of a file of clients.

    Args:
        channel: of rows that name none; ANY where each row must.
        columns: names of all columns, the client ID first.
    """

    def __init__(
        self,
        channel: Channel,
        columns: Sequence[str | None],
        country: str | None = None,
        two_ways: TwoWays = TwoWays.FAIL,
        *,
        leave_out_unlikely: bool = False,
    ) -> None:
        super().__init__(_NoChannel(), leave_out_unlikely=leave_out_unlikely)
        self._default = channel
        self._country, self._two_ways = country, two_ways
        self._fields = fields_of(columns)
        self._channel_column = next(
            (i for i, field in self._fields.items() if field is ClientField.CHANNEL), None
        )
        self._rules: dict[str, AddressRule] = {}

    def channel_for(self, cells: Sequence[str]) -> Channel | None:
        """Return the channel of a row; None when nothing tells it."""
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
            rule = self._rules[channel.code] = client_rule(channel, self._country, self._two_ways)
        return rule

    def _steer(
        self, cells: Sequence[str], findings: list[Finding]
    ) -> tuple[str | None, int | None]:
        """Add what is wrong with the fields to `findings`; clients have neither zone nor priority.

        An unknown channel stands first: nothing else can be said of such an address.
        """
        for index, field in self._fields.items():
            if index and index < len(cells) and (reason := wrong_with(field, cells[index])):
                found = Finding(reason, before=cells[index], facts={"column": index})
                findings.insert(0 if field is ClientField.CHANNEL else len(findings), found)
        if self.channel_for(cells) is None and not any(
            found.code is Reason.UNKNOWN_CHANNEL for found in findings
        ):
            findings.insert(0, Finding(Reason.UNKNOWN_CHANNEL, before=""))
        return None, None


def client_rule(
    channel: Channel, country: str | None = None, two_ways: TwoWays = TwoWays.FAIL
) -> AddressRule:
    """Return the rule for the addresses of a channel."""
    if channel.has_phone_numbers:
        return PhoneRule(country, two_ways, old_forms=not channel.is_telephony)
    return ClientIdRule(channel)
