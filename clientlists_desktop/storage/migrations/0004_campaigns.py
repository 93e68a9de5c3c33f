"""Projects with their clients and saved filters; campaigns with their own copies of clients."""

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
        # Clients and copies outlive what they belong to for a while: a new one must not get them.
        def ddl(self, ctx):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            return NodeList((super().ddl(ctx), SQL("AUTOINCREMENT")))

    class Project(Table):
        id = NeverReusedField()
        name = CharField(max_length=100)
        name_key = TextField()
        made_by = TextField()
        made_at = CharField(max_length=32)
        deleted_at = CharField(max_length=32, null=True)
        attributes = TextField(default="[]")
        bots = TextField(default="[]")
        counts = TextField(default="{}")

        class Meta:
            table_name = "project"

    class Client(Table):
        id = NeverReusedField()
        project_id = IntegerField()
        channel = CharField(max_length=32)
        address = TextField()
        bot = TextField(default="")
        first_name = TextField(default="")
        last_name = TextField(default="")
        username = TextField(default="")
        joined = IntegerField(null=True)
        last_visit = IntegerField(null=True)
        sessions = IntegerField(null=True)
        blocked = SmallIntegerField(default=0)
        block_reason = TextField(default="")
        blocked_by = TextField(default="")
        block_date = IntegerField(null=True)
        attributes = TextField(default="{}")
        reason = CharField(max_length=32, null=True)
        findings = TextField(null=True)
        searched = TextField(default="")

        class Meta:
            table_name = "client"

    class SavedFilter(Table):
        id = NeverReusedField()
        project_id = IntegerField()
        name = CharField(max_length=100)
        name_key = TextField()
        client_filter = TextField()

        class Meta:
            table_name = "saved_filter"

    class Campaign(Table):
        id = NeverReusedField()
        name = CharField(max_length=100)
        name_key = TextField()
        kind = CharField(max_length=8)
        status = CharField(max_length=16)
        project_id = IntegerField(null=True)
        project_name = CharField(max_length=100)
        list_id = IntegerField(null=True)
        list_name = CharField(max_length=100, default="")
        channel = CharField(max_length=32)
        settings = TextField()
        planned_for = CharField(max_length=32, default="")
        clients = IntegerField(default=0)
        columns = TextField(default="[]")
        totals = TextField(default="{}")
        made_by = TextField()
        made_at = CharField(max_length=32)
        started_at = CharField(max_length=32, default="")
        ended_at = CharField(max_length=32, default="")

        class Meta:
            table_name = "campaign"

    class CampaignMove(Table):
        campaign_id = IntegerField()
        number = IntegerField()
        move = CharField(max_length=16)
        status = CharField(max_length=16)
        made_by = TextField()
        made_at = CharField(max_length=32)

        class Meta:
            table_name = "campaign_move"
            primary_key = CompositeKey("campaign_id", "number")
            without_rowid = True

    class CampaignClient(Table):
        campaign_id = IntegerField()
        position = IntegerField()
        address = TextField()
        fields = TextField(default="")
        zone = CharField(max_length=64, null=True)
        priority = SmallIntegerField(null=True)
        result = CharField(max_length=16, default="planned")
        attempts = IntegerField(default=0)
        talk_seconds = IntegerField(default=0)
        last_try = IntegerField(null=True)
        note = TextField(default="")

        class Meta:
            table_name = "campaign_client"
            primary_key = CompositeKey("campaign_id", "position")
            without_rowid = True

    db.create_tables([Project, Client, SavedFilter, Campaign, CampaignMove, CampaignClient])
    for column in ("project_id INTEGER", "client_filter TEXT"):
        db.execute_sql(f"ALTER TABLE client_list ADD COLUMN {column}")
    for statement in (
        "CREATE UNIQUE INDEX project_name ON project (name_key) WHERE deleted_at IS NULL",
        "CREATE UNIQUE INDEX saved_filter_name ON saved_filter (project_id, name_key)",
        "CREATE UNIQUE INDEX campaign_name ON campaign (name_key) WHERE status <> 'deleted'",
        "CREATE UNIQUE INDEX client_address ON client (project_id, channel, address)",
        # Holds all that a filter without texts asks for, so that no client is read for it.
        "CREATE INDEX client_facts ON client"
        " (project_id, last_visit, channel, blocked, bot, joined, sessions)",
    ):
        db.execute_sql(statement)
