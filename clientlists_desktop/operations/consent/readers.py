"""What may be read about consent, and by whom."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime.authorization import reader
from clientlists_desktop.storage.consent import consents, statements

all_consents = reader(Permission.VIEW_CONSENT, consents.all_consents)
get_consent = reader(Permission.VIEW_CONSENT, consents.get_consent)
consents_of = reader(Permission.VIEW_CONSENT, consents.consents_of)
consent_of = reader(Permission.VIEW_CONSENT, consents.consent_of)
statement_versions = reader(None, statements.versions)
