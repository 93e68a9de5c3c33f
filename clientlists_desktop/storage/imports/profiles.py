"""Openings of other days, by channel and by the fingerprint of the header."""

import json
from collections.abc import Iterable

from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.imports.drafts import now
from clientlists_desktop.storage.models import ProfileModel
from clientlists_desktop.storage.serialization import decode_layout_options, encode_layout_options

_MOST = 200


def saved_profiles(channel_code: str) -> dict[str, LayoutOptions]:
    """Return the openings of a channel by the fingerprint of the header."""
    model = ProfileModel
    with unavailable(workspace_path()):
        found = list(
            model.select(model.fingerprint, model.layout_options)
            .where(model.channel == channel_code)
            .tuples()
        )
    return {
        fingerprint: decode_layout_options(json.loads(layout_options))
        for fingerprint, layout_options in found
    }


def save_profile(
    channel_code: str, fingerprints: Iterable[str], layout_options: LayoutOptions
) -> None:
    """Keep how a file was opened; of very many the oldest are forgotten."""
    model = ProfileModel
    encoded = json.dumps(encode_layout_options(layout_options), ensure_ascii=False)
    with transaction():
        for fingerprint in fingerprints:
            model.replace(
                channel=channel_code, fingerprint=fingerprint, layout_options=encoded, used_at=now()
            ).execute()
        of_channel = model.channel == channel_code
        kept = (
            model.select(model.fingerprint)
            .where(of_channel)
            .order_by(model.used_at.desc(), model.fingerprint)
            .limit(_MOST)
        )
        model.delete().where(of_channel, model.fingerprint.not_in(kept)).execute()


def delete_profile(channel_code: str, fingerprint: str) -> None:
    """Forget an opening, under whichever header it is kept."""
    model = ProfileModel
    with transaction():
        found = model.get_or_none(model.channel == channel_code, model.fingerprint == fingerprint)
        if found is not None:
            model.delete().where(
                model.channel == channel_code, model.layout_options == found.layout_options
            ).execute()
