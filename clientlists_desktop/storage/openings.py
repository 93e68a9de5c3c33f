"""Openings of other days, by channel and by the fingerprint of the header."""

import json
from collections.abc import Iterable

from clientlists_desktop.core.opening import Opening
from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.drafts import now
from clientlists_desktop.storage.models import OpeningModel
from clientlists_desktop.storage.records import decode_opening, encode_opening

_MOST = 200


def remembered(channel_code: str) -> dict[str, Opening]:
    """Return the openings of a channel by the fingerprint of the header."""
    model = OpeningModel
    with unavailable(workspace_path()):
        found = list(
            model.select(model.fingerprint, model.opening)
            .where(model.channel == channel_code)
            .tuples()
        )
    return {fingerprint: decode_opening(json.loads(opening)) for fingerprint, opening in found}


def remember(channel_code: str, fingerprints: Iterable[str], opening: Opening) -> None:
    """Keep how a file was opened; of very many the oldest are forgotten."""
    model = OpeningModel
    encoded = json.dumps(encode_opening(opening), ensure_ascii=False)
    with transaction():
        for fingerprint in fingerprints:
            model.replace(
                channel=channel_code, fingerprint=fingerprint, opening=encoded, used_at=now()
            ).execute()
        of_channel = model.channel == channel_code
        kept = (
            model.select(model.fingerprint)
            .where(of_channel)
            .order_by(model.used_at.desc(), model.fingerprint)
            .limit(_MOST)
        )
        model.delete().where(of_channel, model.fingerprint.not_in(kept)).execute()


def forget(channel_code: str, fingerprint: str) -> None:
    """Forget an opening, under whichever header it is kept."""
    model = OpeningModel
    with transaction():
        found = model.get_or_none(model.channel == channel_code, model.fingerprint == fingerprint)
        if found is not None:
            model.delete().where(
                model.channel == channel_code, model.opening == found.opening
            ).execute()
