"""Lists with their rows, consents and settings."""

from peewee import (
    SQL,
    AutoField,
    CharField,
    CompositeKey,
    IntegerField,
    Model,
    NodeList,
    SmallIntegerField,
    TextField,
)


def up(migrator, db):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, D103
    class Table(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class NeverReusedField(AutoField):
        # Rows and consents outlive their list for a while: a new list must not inherit them.
        def ddl(self, ctx):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            return NodeList((super().ddl(ctx), SQL("AUTOINCREMENT")))

    class ClientList(Table):
        id = NeverReusedField()
        state = CharField(max_length=16, default="checking")
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

        class Meta:
            table_name = "client_list"

    class Row(Table):
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

        class Meta:
            table_name = "row"
            primary_key = CompositeKey("list_id", "position")
            without_rowid = True

    class Consent(Table):
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

    class Setting(Table):
        key = CharField(max_length=64, primary_key=True)
        value = TextField()

        class Meta:
            table_name = "setting"

    db.create_tables([ClientList, Row, Consent, Setting])
    # Two lists may not share a name; drafts have none yet, and a deleted list frees its own.
    db.execute_sql(
        "CREATE UNIQUE INDEX client_list_name ON client_list (name_key) WHERE state = 'list'"
    )
