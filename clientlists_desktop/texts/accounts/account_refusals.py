"""Refusals about accounts, permissions and passwords."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.texts.translation import Text, Translate

ACCOUNT_REFUSALS = {
    Refusal.NOT_PERMITTED: (Text("Refusal", "“{name}” may not do this. {needed}"),),
    Refusal.WAIT: (Text("Refusal", "Too many wrong passwords. Try again in {wait}."),),
    Refusal.ACCOUNT_LOCKED: (
        Text(
            "Refusal",
            "Locked after too many wrong passwords: you can try again in {wait}. An owner can "
            "unlock the account in Settings.",
        ),
    ),
    Refusal.NO_SUCH_ACCOUNT: (
        Text("Refusal", "This account no longer exists. Sign in with another one."),
    ),
    Refusal.NO_ACCOUNT_OF_NAME: (Text("Refusal", "There is no account named “{name}”."),),
    Refusal.ACCOUNT_NAME_TAKEN: (
        Text("Refusal", "An account named “{name}” already exists. Type another name."),
    ),
    Refusal.WRONG_SIGN_IN: (
        Text("Refusal", "The name and password do not match. Check both, and Caps Lock."),
    ),
    Refusal.PASSWORD_TOO_SHORT: (
        Text("Refusal", "The password has {seen} characters; it needs at least {expected}."),
    ),
    Refusal.PASSWORD_TOO_LONG: (
        Text("Refusal", "The password has {seen} characters; the limit is {expected}."),
    ),
    Refusal.PASSWORD_WORST: (
        Text("Refusal", "This password is one of the first that anyone tries. Choose another one."),
    ),
    Refusal.PASSWORD_IS_NAME: (
        Text("Refusal", "The password must not be the name of the account. Choose another one."),
    ),
    Refusal.PASSWORD_NEEDED: (
        Text("Refusal", "Several people work here, so every account needs a password."),
    ),
    Refusal.PASSWORDS_FIRST: (
        Text(
            "Refusal",
            "Your own account has no password yet. Set one before you add another account.",
        ),
    ),
    Refusal.PASSWORDS_DIFFER: (
        Text("Refusal", "The two passwords differ. Type the same one twice."),
    ),
    Refusal.NO_NEW_PASSWORD: (
        Text(
            "Refusal",
            "A new password is needed: pass it through a file descriptor of its own, or type it in "
            "a terminal.",
        ),
    ),
    Refusal.LAST_OWNER: (
        Text("Refusal", "“{name}” is the last owner. Make someone else an owner first."),
    ),
    Refusal.ACCOUNT_NAMES_PERSON: (
        Text(
            "Refusal",
            "The name of the account “{name}” holds this address. Remove the account first.",
        ),
    ),
    Refusal.NO_ROLE: (Text("Refusal", "Choose at least one role for the account."),),
    Refusal.NO_KEYRING: (Text("Refusal", "This system has no keyring to keep you signed in."),),
    Refusal.KEYRING_LOCKED: (
        Text(
            "Refusal",
            "The system’s keyring is locked, and the key of the journal may be in it. Unlock the "
            "keyring and try again.",
        ),
    ),
    Refusal.SIGN_IN_NEEDED: (
        Text(
            "Refusal",
            "Sign in first: name an account and pass its password through a file descriptor, the "
            "system’s keyring or a terminal.",
        ),
    ),
}


def account_facts(error: Refused, translate: Translate) -> dict[str, str]:
    """Return the facts that have to be put in words."""
    if error.reason is Refusal.NOT_PERMITTED:
        permission = Permission(str(error.facts["expected"]))
        return {"needed": why_not_permitted(permission, translate)}
    if error.reason in (Refusal.WAIT, Refusal.ACCOUNT_LOCKED):
        return {"wait": _waiting_time(int(error.facts["seen"]), translate)}
    return {}


def _waiting_time(seconds: int, translate: Translate) -> str:
    if seconds < 120:
        return translate("Refusal", "%Ln second(s)", "", seconds)
    if seconds < 2 * 3600:
        return translate("Refusal", "%Ln minute(s)", "", -(-seconds // 60))
    return translate("Refusal", "%Ln hour(s)", "", -(-seconds // 3600))
