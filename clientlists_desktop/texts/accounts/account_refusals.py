"""What is said when an account may not or cannot do something."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.texts.imports.notices import megabytes
from clientlists_desktop.texts.translation import Translate


def account_refusal(error: Refused, translate: Translate) -> str | None:
    """Return the sentence with fields for facts; None for a refusal of something else."""
    reason, facts = error.reason, error.facts
    if reason is Refusal.NOT_PERMITTED:
        who = translate("Refusal", "“{name}” may not do this.")
        return who + " " + why_not_permitted(Permission(str(facts["expected"])), translate)
    if reason in (Refusal.WAIT, Refusal.ACCOUNT_LOCKED):
        return _waiting(reason, int(facts["seen"]), translate)
    if reason is Refusal.PROOF_TOO_BIG:
        text = translate("Refusal", "“{file}” has {size} MB; a proof may have at most {most} MB.")
        text = text.replace("{size}", megabytes(int(facts["seen"])))
        return text.replace("{most}", megabytes(int(facts["expected"])))
    return {
        Refusal.NO_SUCH_ACCOUNT: translate(
            "Refusal", "This account is gone. Sign in with another one."
        ),
        Refusal.NO_ACCOUNT_OF_NAME: translate("Refusal", "There is no account named “{name}”."),
        Refusal.ACCOUNT_NAME_TAKEN: translate(
            "Refusal", "An account named “{name}” exists already. Type another name."
        ),
        Refusal.WRONG_SIGN_IN: translate(
            "Refusal", "Name and password do not fit. Look at both, and at Caps Lock."
        ),
        Refusal.PASSWORD_TOO_SHORT: translate(
            "Refusal", "The password has {seen} characters; at least {expected} are needed."
        ),
        Refusal.PASSWORD_TOO_LONG: translate(
            "Refusal", "The password has {seen} characters; at most {expected} are possible."
        ),
        Refusal.PASSWORD_WORST: translate(
            "Refusal", "This password is among the first that anybody tries. Choose another one."
        ),
        Refusal.PASSWORD_NEEDED: translate(
            "Refusal", "Several people work here, so every account needs a password."
        ),
        Refusal.PASSWORDS_FIRST: translate(
            "Refusal",
            "Your own account has no password yet. Give it one before you add another account.",
        ),
        Refusal.PASSWORDS_DIFFER: translate(
            "Refusal", "The two passwords differ. Type the same one twice."
        ),
        Refusal.NO_NEW_PASSWORD: translate(
            "Refusal",
            "A new password is needed: give it by a file descriptor of its own, or on a terminal.",
        ),
        Refusal.LAST_OWNER: translate(
            "Refusal", "“{name}” is the last owner. Make somebody else an owner first."
        ),
        Refusal.NO_ROLE: translate("Refusal", "Choose at least one role for the account."),
        Refusal.NO_KEYRING: translate(
            "Refusal",
            "This system has no keyring that could keep the secret, so nobody can stay signed in.",
        ),
        Refusal.SIGN_IN_NEEDED: translate(
            "Refusal",
            "Somebody has to sign in: name an account, and give its password by a file descriptor, "
            "the system’s keyring or a terminal.",
        ),
        Refusal.WORDING_TOO_LONG: translate(
            "Refusal", "The statement has {seen} characters; at most {expected} are possible."
        ),
        Refusal.PROOF_GONE: translate(
            "Refusal",
            "The proof “{file}” is not there (any more). Put it back, or remove it from the "
            "proof files.",
        ),
        Refusal.PROOF_NO_FILE: translate(
            "Refusal", "“{file}” is a folder. Choose the files in it that prove the consent."
        ),
        Refusal.TOO_MANY_PROOFS: translate(
            "Refusal", "{seen} files were chosen; at most {expected} can be kept as proof."
        ),
        Refusal.NO_CONSENT_RECORD: translate("Refusal", "There is no such record of consent."),
        Refusal.NOT_IN_TRASH: translate(
            "Refusal", "The list “{name}” is not in the trash (any more)."
        ),
        Refusal.NAME_NOT_REPEATED: translate(
            "Refusal", "Type the name of the list, “{name}”, to erase it for good."
        ),
    }.get(reason)


def _waiting(reason: Refusal, seconds: int, translate: Translate) -> str:
    if seconds < 120:
        wait = translate("Refusal", "%Ln second(s)", "", seconds)
    elif seconds < 2 * 3600:
        wait = translate("Refusal", "%Ln minute(s)", "", -(-seconds // 60))
    else:
        wait = translate("Refusal", "%Ln hour(s)", "", -(-seconds // 3600))
    if reason is Refusal.WAIT:
        text = translate("Refusal", "Too many wrong passwords. Try again in {wait}.")
    else:
        text = translate(
            "Refusal",
            "Locked after too many wrong passwords: the next try is possible in {wait}. An owner "
            "can unlock the account in Settings.",
        )
    return text.replace("{wait}", wait)
