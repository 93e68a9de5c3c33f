"""How files were opened, to open the same export next week without a question."""

from peewee import CharField, CompositeKey, Model, TextField


def up(migrator, db):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, D103
    class Opening(Model):
        channel = CharField(max_length=32)
        fingerprint = CharField(max_length=64)
        opening = TextField()
        used_at = CharField(max_length=32)

        class Meta:
            database = db
            table_name = "opening"
            primary_key = CompositeKey("channel", "fingerprint")
            without_rowid = True

    db.create_tables([Opening])
