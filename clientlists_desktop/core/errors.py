"""Errors that a person can do something about, as codes with facts; `texts` has their sentences.

Any other exception is a bug and goes to the program's one handler.
"""

from collections.abc import Mapping
from enum import StrEnum

from clientlists_desktop.core.names import as_text


class Refusal(StrEnum):
    """Why something was refused. The values appear in `--json`: never rename."""

    UNKNOWN_TYPE = "unknown_type"
    HTML = "html"
    XML = "xml"
    XLSB = "xlsb"
    WORD = "other_office"
    CHAT = "chat"
    PDF = "pdf"
    ARCHIVE = "archive"
    PASSWORD = "password"
    DAMAGED = "damaged"
    SHEET_LOST = "sheet_lost"
    OLD_EXCEL = "old_excel"
    UNSAFE = "unsafe"
    TOO_BIG = "too_big"
    EMPTY = "empty"
    NO_ROWS = "no_rows"
    ONLY_FORMULAS = "only_formulas"
    ONLY_ERRORS = "only_errors"
    VANISHED = "vanished"
    NOT_A_FILE = "not_a_file"
    NO_TABLE_COPIED = "no_table_copied"
    SEVERAL_FILES = "several_files"
    NOT_READABLE = "not_readable"
    CHANGED = "changed"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_ROWS = "too_many_rows"
    HEADING_TOO_LONG = "heading_too_long"
    UNCLOSED_QUOTE = "unclosed_quote"
    SWALLOWED_ROWS = "swallowed_rows"
    WRONG_ENCODING = "wrong_encoding"
    UNKNOWN_ENCODING = "unknown_encoding"
    NO_SUCH_SHEET = "no_such_sheet"
    NO_SUCH_HEADER_ROW = "no_such_header_row"
    UNKNOWN_COUNTRY = "unknown_country"
    UNKNOWN_CHANNEL = "unknown_channel"
    READER_DIED = "reader_died"

    NAME_EMPTY = "name_empty"
    NAME_TOO_LONG = "name_too_long"
    NAME_TAKEN = "name_taken"
    NO_CONSENT = "no_consent"
    NOTHING_READY = "nothing_ready"
    SOME_FAILED = "some_failed"
    QUESTIONS_OPEN = "questions_open"
    NO_SUCH_LIST = "no_such_list"
    NO_SUCH_DRAFT = "no_such_draft"
    DRAFT_IN_USE = "draft_in_use"
    WRONG_DRAFT = "wrong_draft"
    NO_SUCH_COLUMN = "no_such_column"
    ANSWER_NEEDED = "answer_needed"
    FILE_EXISTS = "file_exists"
    IN_USE = "in_use"
    WRONG_ENDING = "wrong_ending"
    NOT_WRITABLE = "not_writable"
    DISK_FULL = "disk_full"
    WORKSPACE_TOO_NEW = "workspace_too_new"
    NOT_A_WORKSPACE = "not_a_workspace"
    WORKSPACE_DAMAGED = "workspace_damaged"
    WORKSPACE_LOST = "workspace_lost"
    WORKSPACE_BUSY = "workspace_busy"
    WORKSPACE_UNAVAILABLE = "workspace_unavailable"
    READ_ONLY_MEDIUM = "read_only_medium"
    NO_LOCKS_FOLDER = "no_locks_folder"
    NO_WRITE_PERMISSION = "no_write_permission"
    NOT_CONFIRMED = "not_confirmed"
    WORKSPACE_MOVED = "workspace_moved"
    OLD_FILE_STAYS = "old_file_stays"
    LIST_CHANGED = "list_changed"
    CAMPAIGN_CHANGED = "campaign_changed"
    LIST_DAMAGED = "list_damaged"
    CAMPAIGN_DAMAGED = "campaign_damaged"
    PROJECT_DAMAGED = "project_damaged"
    PROOF_DAMAGED = "proof_damaged"
    NO_SUCH_BACKUP = "no_such_backup"
    BACKUP_DAMAGED = "backup_damaged"
    NO_SUCH_LIST_IN_BACKUP = "no_such_list_in_backup"
    NO_SOUND_BACKUP = "no_sound_backup"
    NOTHING_TO_RESCUE = "nothing_to_rescue"

    NO_SUCH_PROJECT = "no_such_project"
    PROJECT_NAME_TAKEN = "project_name_taken"
    PROJECT_IN_USE = "project_in_use"
    NO_SUCH_FILTER = "no_such_filter"
    FILTER_NAME_TAKEN = "filter_name_taken"
    SEVERAL_CHANNELS = "several_channels"
    NO_CLIENT_FOUND = "no_client_found"
    NOT_FROM_CLIENTS = "not_from_clients"
    NO_SUCH_CAMPAIGN = "no_such_campaign"
    CAMPAIGN_NAME_TAKEN = "campaign_name_taken"
    MOVE_NOT_ALLOWED = "move_not_allowed"
    ACT_NOT_ALLOWED = "act_not_allowed"
    OUT_OF_RANGE = "out_of_range"
    NO_WEEKDAY = "no_weekday"
    HOURS_REVERSED = "hours_reversed"
    WRONG_CHANNEL = "wrong_channel"
    LIST_GONE = "list_gone"
    NOT_PLANNED_FOR = "not_planned_for"
    WRONG_CAMPAIGN = "wrong_campaign"
    NO_RESULT_COLUMN = "no_result_column"
    NO_KNOWN_RESULT = "no_known_result"
    UNKNOWN_RESULT = "unknown_result"
    UNKNOWN_WORD = "unknown_word"

    NO_ADDRESS_TO_ADD = "no_address_to_add"
    BOOK_CHANGED = "book_changed"
    WRONG_SCOPE = "wrong_scope"
    REASON_NEEDED = "reason_needed"
    ENTRY_GONE = "entry_gone"
    END_IS_PAST = "end_is_past"

    NOT_AN_ADDRESS = "not_an_address"
    TEXT_TOO_SHORT = "text_too_short"

    NOT_PERMITTED = "not_permitted"
    NO_SUCH_ACCOUNT = "no_such_account"
    NO_ACCOUNT_OF_NAME = "no_account_of_name"
    ACCOUNT_NAME_TAKEN = "account_name_taken"
    WRONG_SIGN_IN = "wrong_sign_in"
    WAIT = "wait"
    ACCOUNT_LOCKED = "account_locked"
    PASSWORD_TOO_SHORT = "password_too_short"
    PASSWORD_TOO_LONG = "password_too_long"
    PASSWORD_WORST = "password_worst"
    PASSWORD_IS_NAME = "password_is_name"
    PASSWORD_NEEDED = "password_needed"
    PASSWORDS_FIRST = "passwords_first"
    PASSWORDS_DIFFER = "passwords_differ"
    NO_NEW_PASSWORD = "no_new_password"
    LAST_OWNER = "last_owner"
    ACCOUNT_NAMES_PERSON = "account_names_person"
    NO_ROLE = "no_role"
    NO_KEYRING = "no_keyring"
    KEYRING_LOCKED = "keyring_locked"
    SIGN_IN_NEEDED = "sign_in_needed"
    WORDING_TOO_LONG = "wording_too_long"
    PROOF_GONE = "proof_gone"
    PROOF_NO_FILE = "proof_no_file"
    PROOF_TOO_BIG = "proof_too_big"
    TOO_MANY_PROOFS = "too_many_proofs"
    NO_CONSENT_RECORD = "no_consent_record"
    NO_SUCH_CLIENT = "no_such_client"
    CLIENT_NOT_READY = "client_not_ready"
    CLIENT_IN_LIST = "client_in_list"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOT_IN_TRASH = "not_in_trash"
    NAME_NOT_REPEATED = "name_not_repeated"

    LIST_OF_OTHER_CHANNEL = "list_of_other_channel"
    OTHER_LIST_NEEDED = "other_list_needed"
    NO_CLIENT_LEFT = "no_client_left"
    TOO_FEW_FOR_PARTS = "too_few_for_parts"
    TOO_MANY_PARTS = "too_many_parts"
    SHARES_NOT_WHOLE = "shares_not_whole"
    NO_SUCH_FIELD = "no_such_field"
    NO_KEY_COLUMN = "no_key_column"
    NO_DAY = "no_day"
    UPDATE_OUTDATED = "update_outdated"
    VERSION_NOT_NEWEST = "version_not_newest"
    FILE_OF_OTHER_CHANNEL = "file_of_other_channel"
    LIST_EMPTIED = "list_emptied"
    NO_SUCH_VERSION = "no_such_version"


class Refused(Exception):  # noqa: N818
    """What a person asked for can't be done, and they can do something about it.

    Args:
        unread: sheets that weren't read although they aren't empty, with their row counts.
        facts: what the sentence needs: `file`, `row`, `column`, `seen`, `expected`, `name` ….
    """

    def __init__(
        self, reason: Refusal, *, unread: Mapping[str, int] | None = None, **facts: str | int
    ) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.unread = {as_text(sheet): rows for sheet, rows in (unread or {}).items()}
        self.facts = {
            key: as_text(fact) if isinstance(fact, str) else fact for key, fact in facts.items()
        }

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.reason, self.unread, self.facts)


def _rebuild(reason: Refusal, unread: dict[str, int], facts: dict[str, str | int]) -> Refused:
    return Refused(reason, unread=unread, **facts)
