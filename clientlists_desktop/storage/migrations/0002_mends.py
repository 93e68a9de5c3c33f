"""Mends: room between rows for the parts of split ones, marks of mended rows, and the steps."""

from peewee import (
    CharField,
    CompositeKey,
    IntegerField,
    Model,
    SmallIntegerField,
    TextField,
)

_SPACING = 64


def up(migrator, db):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, D103
    class Table(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Step(Table):
        list_id = IntegerField()
        number = IntegerField()
        kind = CharField(max_length=32)
        facts = TextField(default="{}")
        undone = SmallIntegerField(default=0)

        class Meta:
            table_name = "step"
            primary_key = CompositeKey("list_id", "number")
            without_rowid = True

    class StepRow(Table):
        list_id = IntegerField()
        number = IntegerField()
        position = IntegerField()
        before = TextField(null=True)
        after = TextField(null=True)

        class Meta:
            table_name = "step_row"
            primary_key = CompositeKey("list_id", "number", "position")
            without_rowid = True

    db.create_tables([Step, StepRow])
    # Plain SQL: it adds a column without writing a million rows anew.
    for table, column in (
        ("client_list", "source_path TEXT NOT NULL DEFAULT ''"),
        ("client_list", "priority_column INTEGER"),
        ("client_list", "removed INTEGER NOT NULL DEFAULT 0"),
        ("client_list", "added INTEGER NOT NULL DEFAULT 0"),
        ("row", "mended INTEGER NOT NULL DEFAULT 0"),
    ):
        db.execute_sql(f"ALTER TABLE {table} ADD COLUMN {column}")
    # By way of negative numbers, so that no new position meets an old one.
    db.execute_sql("UPDATE row SET position = -position * ?", (_SPACING,))
    db.execute_sql("UPDATE row SET position = -position")
