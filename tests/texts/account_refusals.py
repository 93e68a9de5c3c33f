"""Refusals of accounts, consent and trash, with their facts."""

from clientlists_desktop.core.errors import Refusal

ACCOUNT_REFUSALS = {
    Refusal.NOT_PERMITTED: {"name": "Ann", "expected": "make_lists"},
    Refusal.NO_SUCH_ACCOUNT: {"name": "7"},
    Refusal.NO_ACCOUNT_OF_NAME: {"name": "Ann"},
    Refusal.ACCOUNT_NAME_TAKEN: {"name": "Ann"},
    Refusal.WRONG_SIGN_IN: {},
    Refusal.WAIT: {"seen": 8},
    Refusal.ACCOUNT_LOCKED: {"seen": 80_000},
    Refusal.PASSWORD_TOO_SHORT: {"seen": 3, "expected": 10},
    Refusal.PASSWORD_TOO_LONG: {"seen": 200, "expected": 128},
    Refusal.PASSWORD_WORST: {},
    Refusal.PASSWORD_IS_NAME: {},
    Refusal.PASSWORD_NEEDED: {},
    Refusal.PASSWORDS_FIRST: {},
    Refusal.PASSWORDS_DIFFER: {},
    Refusal.NO_NEW_PASSWORD: {},
    Refusal.LAST_OWNER: {"name": "Ann"},
    Refusal.NO_ROLE: {},
    Refusal.NO_KEYRING: {},
    Refusal.KEYRING_LOCKED: {},
    Refusal.SIGN_IN_NEEDED: {},
    Refusal.WORDING_TOO_LONG: {"seen": 2_500, "expected": 2_000},
    Refusal.PROOF_GONE: {"file": "scan.pdf"},
    Refusal.PROOF_NO_FILE: {"file": "scans"},
    Refusal.PROOF_TOO_BIG: {"file": "scan.pdf", "seen": 11_000_000, "expected": 10_485_760},
    Refusal.TOO_MANY_PROOFS: {"seen": 21, "expected": 20},
    Refusal.NO_CONSENT_RECORD: {"name": "7"},
    Refusal.NOT_IN_TRASH: {"name": "Spring"},
    Refusal.NAME_NOT_REPEATED: {"name": "Spring"},
}
