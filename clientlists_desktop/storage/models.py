"""The tables of the workspace. Nothing outside `storage` sees them."""

from peewee import (
    AutoField,
    CharField,
    CompositeKey,
    IntegerField,
    Model,
    SmallIntegerField,
    TextField,
)

from clientlists_desktop.storage.database import database

CHECKING, CHECKED, LIST, DELETED = "checking", "checked", "list", "deleted"


class Table(Model):
    """A table of the open workspace."""

    class Meta:
        database = database
        legacy_table_names = False


class ClientListModel(Table):
    """A client list, or a draft of one: `state` tells. Balance and facts are those of the check."""

    id = AutoField()
    state = CharField(max_length=16, default=CHECKING)
    owner = CharField(max_length=64, default="")
    name = CharField(max_length=100, default="")
    name_key = TextField(default="")
    channel = CharField(max_length=32)
    made_by = TextField(default="")
    made_at = CharField(max_length=32, default="")
    deleted_at = CharField(max_length=32, null=True)
    source_name = TextField()
    source_size = IntegerField()
    source_sha256 = CharField(max_length=64)
    facts = TextField(default="{}")
    columns = TextField(default="[]")
    zone_column = IntegerField(null=True)
    choices = TextField(default="{}")
    ready = IntegerField(default=0)
    failed = IntegerField(default=0)
    duplicate = IntegerField(default=0)
    blank = IntegerField(default=0)
    warned = IntegerField(default=0)
    repaired = IntegerField(default=0)
    reasons = TextField(default="{}")
    offered = IntegerField(default=0)
    source_path = TextField(default="")
    priority_column = IntegerField(null=True)
    removed = IntegerField(default=0)
    added = IntegerField(default=0)

    class Meta:
        table_name = "client_list"


class RowModel(Table):
    """One row of a file with its outcome.

    The key is the only index: another one made loading a million rows seven times slower. No
    foreign key either, for the same reason; `storage.drafts` and `storage.lists` delete both.
    """

    list_id = IntegerField()
    position = IntegerField()
    sheet = SmallIntegerField(default=0)
    number = IntegerField()
    outcome = SmallIntegerField()
    reason = CharField(max_length=32, null=True)
    repaired = SmallIntegerField(default=0)
    address = TextField(default="")
    original = TextField(null=True)
    fields = TextField(default="")
    zone = CharField(max_length=64, null=True)
    priority = SmallIntegerField(null=True)
    findings = TextField(null=True)
    mended = SmallIntegerField(default=0)

    class Meta:
        table_name = "row"
        primary_key = CompositeKey("list_id", "position")
        without_rowid = True


class StepModel(Table):
    """One step of mending, as a person made it; `undone` steps can be redone."""

    list_id = IntegerField()
    number = IntegerField()
    kind = CharField(max_length=32)
    facts = TextField(default="{}")
    undone = SmallIntegerField(default=0)

    class Meta:
        table_name = "step"
        primary_key = CompositeKey("list_id", "number")
        without_rowid = True


class StepRowModel(Table):
    """The cells of a row before and after a step, as JSON.

    `before` is null for a row that the step added, `after` for one that it removed.
    """

    list_id = IntegerField()
    number = IntegerField()
    position = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        table_name = "step_row"
        primary_key = CompositeKey("list_id", "number", "position")
        without_rowid = True


class ConsentModel(Table):
    """A confirmation of consent. It outlives its list, so it repeats what it needs of it."""

    list_id = IntegerField(index=True)
    list_name = CharField(max_length=100)
    channel = CharField(max_length=32)
    clients = IntegerField()
    actor = TextField()
    confirmed_at = CharField(max_length=32)
    wording = TextField()
    source_name = TextField()
    source_size = IntegerField()
    source_sha256 = CharField(max_length=64)

    class Meta:
        table_name = "consent"


class OpeningModel(Table):
    """How a file with this header was opened last, as JSON."""

    channel = CharField(max_length=32)
    fingerprint = CharField(max_length=64)
    opening = TextField()
    used_at = CharField(max_length=32)

    class Meta:
        table_name = "opening"
        primary_key = CompositeKey("channel", "fingerprint")
        without_rowid = True


class SettingModel(Table):
    """A choice kept for the workspace."""

    key = CharField(max_length=64, primary_key=True)
    value = TextField()

    class Meta:
        table_name = "setting"
