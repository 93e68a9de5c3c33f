"""The tables that have digests: how their rows are cut into blocks, and how a block is read.

The journal isn't among them: its lines are chained to each other already.
"""

from dataclasses import dataclass

PENDING = -1
"""The block that stands for all of an owner's rows until their digests are worked out."""
CHANGED = "changed_block"
"""The temporary table of the blocks that a transaction has changed."""


@dataclass(frozen=True)
class DigestTable:
    """A table whose rows have digests.

    Attributes:
        key: SQL of the integer that sorts the rows; `{}` stands for a prefix such as `NEW.`.
        bits: how many of the key's lowest bits make no difference to the block.
        owned_by: the column with the ID of what a row belongs to, and the table of these IDs; ""
            if all rows belong to the workspace.
        order: columns that sort the rows of a block.
        in_bulk: whether rows are inserted and deleted by the million, which a trigger would slow
            down; whoever does it notes it, unless the owner of the rows is gone.
    """

    name: str
    bits: int = 0
    key: str = "{}id"
    owned_by: tuple[str, str] = ("", "")
    order: str = "id"
    in_bulk: bool = False

    @property
    def owner(self) -> str:
        """The column with the ID of what a row belongs to; "" if it is the workspace."""
        return self.owned_by[0]

    @property
    def owners(self) -> str:
        """The table of what rows belong to; "" if it is the workspace."""
        return self.owned_by[1]

    def block(self, prefix: str = "") -> str:
        """Return the block of a row, as SQL."""
        return f"({self.key.format(prefix)}) >> {self.bits:d}"

    @property
    def of_owner(self) -> str:
        """The condition that a row belongs to the owner that is the parameter."""
        return f"{self.owner} = ?" if self.owner else "0 = ?"

    @property
    def queries(self) -> tuple[str, ...]:
        """SQL that reads a block; the parameters are the owner, the first and the last key."""
        if self.name == "row":
            return _QUERIES_OF_ROWS
        # The plus sign: an index of the owner would be no help here, only one of the key.
        of_owner = "+" + self.of_owner if self.name == "client" else self.of_owner
        where = f"{of_owner} AND {self.key.format('')} BETWEEN ? AND ?"
        return (f"SELECT * FROM {self.name} WHERE {where} ORDER BY {self.order}",)

    @property
    def triggers(self) -> tuple[str, ...]:
        """SQL of the temporary triggers that note which blocks are changed."""
        events = {"INSERT": ("NEW.",), "UPDATE": ("OLD.", "NEW."), "DELETE": ("OLD.",)}
        if self.name == SEQUENCES:
            return ()
        if self.in_bulk:
            del events["INSERT"], events["DELETE"]
        return tuple(
            f"CREATE TEMP TRIGGER noted_{event}_{self.name} AFTER {event} ON main.{self.name}"
            f" BEGIN {' '.join(self._note(prefix) for prefix in prefixes)} END"
            for event, prefixes in events.items()
        )

    def _note(self, prefix: str) -> str:
        owner = f"{prefix}{self.owner}" if self.owner else "0"
        values = f"'{self.name}', {owner}, {self.block(prefix)}"
        # Not OR IGNORE: in a trigger, the statement that fired it decides about conflicts.
        return (
            f"INSERT INTO {CHANGED} SELECT {values} WHERE NOT EXISTS"
            f" (SELECT 1 FROM {CHANGED} WHERE (name, owner, block) = ({values}));"
        )


_WHOLE = (
    "position, sheet, number, outcome, reason, repaired, address, original, fields, zone, priority,"
    " findings, mended"
)
_USUAL = (
    "(sheet, outcome, reason, repaired, original, zone, priority, findings, mended)"
    " {} (0, 0, NULL, 0, NULL, NULL, NULL, NULL, 0)"
)
_QUERIES_OF_ROWS = tuple(
    f"SELECT {columns} FROM row WHERE list_id = ? AND position BETWEEN ? + 1 AND ? + 1"
    f" AND {condition} ORDER BY position"
    for columns, condition in (
        ("position, number, address, fields", _USUAL.format("IS")),
        (_WHOLE, _USUAL.format("IS NOT")),
    )
)
"""Nearly all rows of a good file have the usual values; reading only the others is faster."""

_OF_LIST = ("list_id", "client_list")
_OF_CAMPAIGN = ("campaign_id", "campaign")
_OF_PROJECT = ("project_id", "project")
SEQUENCES = "sqlite_sequence"
"""SQLite's own table of the IDs that were given last; no trigger can watch it."""
NUMBERED = (
    "account", "campaign", "client", "client_list", "do_not_contact", "do_not_contact_change",
    "project", "proof", "saved_filter", "statement", "token",
)  # fmt: skip
"""The tables whose IDs it counts."""
_BITS_OF_ROWS = 18
"""The positions of 4,096 rows of a file."""

TABLES = {
    table.name: table
    for table in (
        # What owns other rows has blocks of a single row, so that it can be compared alone.
        DigestTable("client_list"),
        DigestTable("project"),
        DigestTable("campaign"),
        DigestTable(
            "row", _BITS_OF_ROWS, "{}position - 1", _OF_LIST, order="position", in_bulk=True
        ),
        DigestTable("step", 6, "{}number", _OF_LIST, order="number"),
        DigestTable("step_row", 0, "{}number", _OF_LIST, order="number, position"),
        DigestTable("list_recipe", 0, "0", _OF_LIST, order="list_id"),
        DigestTable("list_setting", 0, "0", _OF_LIST, order="list_id"),
        DigestTable("list_version", 6, "{}number", _OF_LIST, order="number"),
        DigestTable("version_row", 0, "{}number", _OF_LIST, order="number, position"),
        DigestTable(
            "campaign_client", 14, "{}position", _OF_CAMPAIGN, order="position", in_bulk=True
        ),
        DigestTable("campaign_source", 0, "0", _OF_CAMPAIGN, order="campaign_id"),
        DigestTable("campaign_move", 8, "{}number", _OF_CAMPAIGN, order="number"),
        DigestTable("client", 12, owned_by=_OF_PROJECT),
        DigestTable("saved_filter", 12, owned_by=_OF_PROJECT),
        DigestTable("consent", 4),
        DigestTable("proof"),
        DigestTable("statement", 6),
        DigestTable("do_not_contact", 12),
        DigestTable("do_not_contact_change", 12),
        DigestTable("account", 6),
        DigestTable("token", 6),
        # Their keys are texts, and there are few of them.
        DigestTable("attempt", 0, "0", order="key"),
        DigestTable("setting", 0, "0", order="key"),
        DigestTable("opening", 0, "0", order="channel, fingerprint"),
        DigestTable(SEQUENCES, 0, "0", order="name"),
    )
}

OWNED = {
    owners: tuple(table.name for table in TABLES.values() if table.owners == owners)
    for owners in {table.owners for table in TABLES.values() if table.owners}
}
"""The tables whose rows belong to a row of these tables."""
