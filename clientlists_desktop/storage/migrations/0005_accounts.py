"""Accounts, the journal, consent with its evidence, and lists that rest in the trash."""

import secrets

from peewee import (
    SQL,
    AutoField,
    BlobField,
    CharField,
    IntegerField,
    Model,
    NodeList,
    TextField,
)


def up(migrator, db):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, D103
    class Table(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class NeverReusedField(AutoField):
        # What an account did stays after it is gone: a new one must not get its deeds.
        def ddl(self, ctx):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            return NodeList((super().ddl(ctx), SQL("AUTOINCREMENT")))

    class Account(Table):
        id = NeverReusedField()
        name = CharField(max_length=100)
        name_key = TextField()
        password = TextField(default="")
        roles = TextField()
        made_at = CharField(max_length=32)
        removed_at = CharField(max_length=32, null=True)

        class Meta:
            table_name = "account"

    class Attempt(Table):
        key = CharField(max_length=64, primary_key=True)
        failures = IntegerField()
        last_at = IntegerField()

        class Meta:
            table_name = "attempt"
            without_rowid = True

    class Token(Table):
        id = NeverReusedField()
        account_id = IntegerField()
        digest = CharField(max_length=64, unique=True)
        made_at = CharField(max_length=32)
        made_on = TextField()

        class Meta:
            table_name = "token"

    class JournalLine(Table):
        number = IntegerField(primary_key=True)
        at = CharField(max_length=32)
        event = CharField(max_length=32)
        account_id = IntegerField(null=True)
        account_name = TextField()
        facts = TextField()
        code = CharField(max_length=64)

        class Meta:
            table_name = "journal"

    class JournalSeal(Table):
        id = IntegerField(primary_key=True)
        count = IntegerField()
        last = CharField(max_length=64)
        key_id = CharField(max_length=16)
        begins = IntegerField()
        code = CharField(max_length=64)

        class Meta:
            table_name = "journal_seal"

    class Statement(Table):
        id = NeverReusedField()
        language = CharField(max_length=8)
        version = IntegerField()
        wording = TextField()
        made_by = TextField()
        made_at = CharField(max_length=32)

        class Meta:
            table_name = "statement"

    class Proof(Table):
        id = NeverReusedField()
        consent_id = IntegerField(index=True)
        name = TextField()
        size = IntegerField()
        sha256 = CharField(max_length=64)
        content = BlobField()

        class Meta:
            table_name = "proof"

    db.create_tables([Account, Attempt, Token, JournalLine, JournalSeal, Statement, Proof])
    for table, column in (
        ("client_list", "deleted_by TEXT NOT NULL DEFAULT ''"),
        ("consent", "kind VARCHAR(16) NOT NULL DEFAULT 'file'"),
        ("consent", "account_id INTEGER"),
        ("consent", "language VARCHAR(8) NOT NULL DEFAULT ''"),
        ("consent", "version INTEGER"),
        ("consent", "basis VARCHAR(32) NOT NULL DEFAULT 'consent'"),
        ("consent", "collected TEXT NOT NULL DEFAULT ''"),
        ("consent", "local_time VARCHAR(32) NOT NULL DEFAULT ''"),
        ("consent", "counts TEXT NOT NULL DEFAULT '{}'"),
    ):
        db.execute_sql(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in (
        "CREATE UNIQUE INDEX account_name ON account (name_key) WHERE removed_at IS NULL",
        "CREATE UNIQUE INDEX statement_version ON statement (language, version)",
        "UPDATE consent SET kind = 'clients' WHERE source_sha256 = ''",
        # Whoever wants to change the journal has to lay hands on the file, and is found out.
        "CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal"
        " BEGIN SELECT RAISE(ABORT, 'a line of the journal is never changed'); END",
        "CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal"
        " BEGIN SELECT RAISE(ABORT, 'a line of the journal is never deleted'); END",
        # INSERT OR REPLACE deletes without asking a trigger.
        "CREATE TRIGGER journal_in_order BEFORE INSERT ON journal"
        " WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM journal)"
        " BEGIN SELECT RAISE(ABORT, 'a line of the journal comes after the last one'); END",
    ):
        db.execute_sql(statement)
    # Two copies of a workspace share their name in the keyring, two workspaces never do.
    db.execute_sql(
        "INSERT INTO setting (key, value) VALUES ('workspace_id', ?)", (secrets.token_hex(16),)
    )
