"""The tables of the workspace. Nothing outside `storage` sees them."""

from peewee import (
    AutoField,
    BlobField,
    CharField,
    CompositeKey,
    IntegerField,
    Model,
    SmallIntegerField,
    TextField,
)

CHECKING, CHECKED, LIST, DELETED = "checking", "checked", "list", "deleted"


class WorkspaceModel(Model):
    """A table of a workspace; queries are given the database to run on."""

    class Meta:
        legacy_table_names = False


class ClientListModel(WorkspaceModel):
    """A client list, or a draft of one, as `state` says; balance and facts are those of the check.

    A list of a project's clients has a `client_filter`; a draft with a project brings it clients.
    """

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
    project_id = IntegerField(null=True)
    client_filter = TextField(null=True)
    deleted_by = TextField(default="")
    row_version = IntegerField(default=0)

    class Meta:
        table_name = "client_list"


class RowModel(WorkspaceModel):
    """One row of a file with its outcome.

    The key is the only index: a second one makes loading a million rows seven times slower. No
    foreign key either, for the same reason: the code that deletes a list deletes its rows.
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
    edited = SmallIntegerField(default=0, column_name="mended")

    class Meta:
        table_name = "row"
        primary_key = CompositeKey("list_id", "position")


class StepModel(WorkspaceModel):
    """One step of editing a draft; an `undone` step can be redone."""

    list_id = IntegerField()
    number = IntegerField()
    kind = CharField(max_length=32)
    facts = TextField(default="{}")
    undone = SmallIntegerField(default=0)

    class Meta:
        table_name = "step"
        primary_key = CompositeKey("list_id", "number")


class StepRowModel(WorkspaceModel):
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


class ConsentModel(WorkspaceModel):
    """A confirmation of consent. It outlives its list, so it copies what it needs from it.

    `kind` is `file` or `clients`; `language` and `version` name the statement, and are empty for
    a wording of somebody's own; `counts` is the balance of the check, as JSON.
    """

    id = AutoField()
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
    kind = CharField(max_length=16, default="file")
    account_id = IntegerField(null=True)
    language = CharField(max_length=8, default="")
    version = IntegerField(null=True)
    basis = CharField(max_length=32, default="consent")
    collected = TextField(default="")
    local_time = CharField(max_length=32, default="")
    counts = TextField(default="{}")

    class Meta:
        table_name = "consent"


class ProofModel(WorkspaceModel):
    """A file that proves consent, with its content."""

    id = AutoField()
    consent_id = IntegerField(index=True)
    name = TextField()
    size = IntegerField()
    sha256 = CharField(max_length=64)
    content = BlobField()

    class Meta:
        table_name = "proof"


class StatementModel(WorkspaceModel):
    """A version of the statement of consent in one language; old versions stay."""

    id = AutoField()
    language = CharField(max_length=8)
    version = IntegerField()
    wording = TextField()
    made_by = TextField()
    made_at = CharField(max_length=32)

    class Meta:
        table_name = "statement"


class AccountModel(WorkspaceModel):
    """An account; `password` is an argon2id hash, "" for none; `roles` a JSON array."""

    id = AutoField()
    name = CharField(max_length=100)
    name_key = TextField()
    password = TextField(default="")
    roles = TextField()
    made_at = CharField(max_length=32)
    removed_at = CharField(max_length=32, null=True)

    class Meta:
        table_name = "account"


class AttemptModel(WorkspaceModel):
    """Wrong passwords in a row, for a typed name or for everybody; seconds since 1970."""

    key = CharField(max_length=64, primary_key=True)
    failures = IntegerField()
    last_at = IntegerField()

    class Meta:
        table_name = "attempt"


class TokenModel(WorkspaceModel):
    """Who stays signed in where; the token itself is in that computer's keyring."""

    id = AutoField()
    account_id = IntegerField()
    digest = CharField(max_length=64, unique=True)
    made_at = CharField(max_length=32)
    made_on = TextField()

    class Meta:
        table_name = "token"


class JournalModel(WorkspaceModel):
    """A line of the journal. Triggers refuse deletions, and changes that leave it no mask."""

    number = IntegerField(primary_key=True)
    at = CharField(max_length=32)
    event = CharField(max_length=32)
    account_id = IntegerField(null=True)
    account_name = TextField()
    facts = TextField()
    code = CharField(max_length=64)
    mask = TextField(default="")

    class Meta:
        table_name = "journal"


class SealModel(WorkspaceModel):
    """How the journal ends, in a single row."""

    id = IntegerField(primary_key=True)
    count = IntegerField()
    last = CharField(max_length=64)
    key_id = CharField(max_length=16)
    begins = IntegerField()
    code = CharField(max_length=64)

    class Meta:
        table_name = "journal_seal"


class ProfileModel(WorkspaceModel):
    """An import profile: the layout options for files with this header, as JSON."""

    channel = CharField(max_length=32)
    fingerprint = CharField(max_length=64)
    layout_options = TextField(column_name="opening")
    used_at = CharField(max_length=32)

    class Meta:
        table_name = "opening"
        primary_key = CompositeKey("channel", "fingerprint")


class SettingModel(WorkspaceModel):
    """A setting of the workspace."""

    key = CharField(max_length=64, primary_key=True)
    value = TextField()

    class Meta:
        table_name = "setting"


class ProjectModel(WorkspaceModel):
    """A bot project. What is known about its clients is counted at each import, as JSON.

    `attributes` names the custom ones; `counts` has clients and blocked clients by channel.
    """

    id = AutoField()
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


class ClientModel(WorkspaceModel):
    """A client that a project's bot talked to in one channel.

    Moments are seconds since 1970, UTC. `searched` is what a search by name or ID looks into:
    casefolded, each part between line breaks. `attributes` is a JSON object.
    """

    id = AutoField()
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


class SavedFilterModel(WorkspaceModel):
    """A named filter of clients, as JSON."""

    id = AutoField()
    project_id = IntegerField()
    name = CharField(max_length=100)
    name_key = TextField()
    client_filter = TextField()

    class Meta:
        table_name = "saved_filter"


class CampaignModel(WorkspaceModel):
    """A campaign. It outlives its list and project, so it stores their names beside their IDs."""

    id = AutoField()
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
    row_version = IntegerField(default=0)

    class Meta:
        table_name = "campaign"


class CampaignMoveModel(WorkspaceModel):
    """A status change of a campaign: who made it, when, and the new status."""

    campaign_id = IntegerField()
    number = IntegerField()
    move = CharField(max_length=16)
    status = CharField(max_length=16)
    made_by = TextField()
    made_at = CharField(max_length=32)

    class Meta:
        table_name = "campaign_move"
        primary_key = CompositeKey("campaign_id", "number")


class CampaignClientModel(WorkspaceModel):
    """A campaign's own copy of a client, with its result."""

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
