"""The tables of the do-not-contact book."""

from peewee import AutoField, CharField, IntegerField, SmallIntegerField, TextField

from clientlists_desktop.storage.models import WorkspaceModel


class EntryModel(WorkspaceModel):
    """An entry of the book; a removed one stays for its history, without its note.

    `address` is canonical, or a keyed hash of the canonical one.
    """

    id = AutoField()
    space = CharField(max_length=32)
    is_hash = SmallIntegerField(default=0)
    address = TextField()
    scope = CharField(max_length=32)
    reason = CharField(max_length=32)
    note = TextField(default="")
    source = CharField(max_length=16)
    source_name = TextField(default="")
    made_by = TextField()
    since = CharField(max_length=32)
    until = CharField(max_length=32, default="")
    removed_at = CharField(max_length=32, null=True)

    class Meta:
        table_name = "do_not_contact"


class ChangeModel(WorkspaceModel):
    """A change of an entry; `before` holds what it replaced, as JSON."""

    id = AutoField()
    entry_id = IntegerField(index=True)
    kind = CharField(max_length=16)
    at = CharField(max_length=32)
    made_by = TextField()
    reason = TextField(default="")
    before = TextField(default="{}")

    class Meta:
        table_name = "do_not_contact_change"
