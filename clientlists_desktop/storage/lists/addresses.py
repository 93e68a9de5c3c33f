"""Addresses as the database compares them: those that reach the same client are equal."""

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.imports.duplicates import forms_of, only_form
from clientlists_desktop.storage.workspace import Workspace

_WITH_OLD_FORMS = ("52", "54", "55")
"""The country codes of `account_forms`, so that the others need no call."""


class AddressKeys:
    """SQL of what addresses are compared by, the same as for duplicates in a file.

    Attributes:
        column: the type of the key, for a table of keys.
    """

    def __init__(self, workspace: Workspace, channel: Channel) -> None:
        forms = forms_of(channel)
        self._has_forms = forms is not only_form
        self._are_numbers = channel.has_phone_numbers
        # A number takes a third of the memory of its digits.
        self.column = "INTEGER" if self._are_numbers else "TEXT"
        with workspace.reading():
            workspace.dialect.add_function("account_form", 1, lambda address: forms(address)[0])

    def canonical(self, address: str) -> str:
        """Return the form of an address that stands for all of them."""
        if not self._has_forms:
            return address
        codes = ", ".join(f"'{code}'" for code in _WITH_OLD_FORMS)
        return (
            f"CASE WHEN substr({address}, 1, 2) IN ({codes}) THEN account_form({address})"
            f" ELSE {address} END"
        )

    def key(self, address: str) -> str:
        """Return the key of an address."""
        canonical = self.canonical(address)
        return f"CAST({canonical} AS INTEGER)" if self._are_numbers else canonical
