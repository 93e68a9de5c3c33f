"""Who acts in tests."""

from clientlists_desktop.core.accounts import Actor
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.operations.signing_in import make_first_account

MAKER = Actor(1, "maker")
ANNA = Actor(1, "Anna Petrova")
WORDING = "These clients agreed to be called."
AGREED = Confirmation(WORDING)


def sign_up(actor: Actor = MAKER) -> Actor:
    """Make the first account of the open workspace, which owns it and makes lists."""
    made = make_first_account(actor.name, "").actor
    assert made == actor
    return made
