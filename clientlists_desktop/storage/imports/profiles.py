"""Import profiles: layout options and answers by channel and by a header's fingerprint."""

import json
from collections.abc import Iterable

from clientlists_desktop.core.imports.choices import ImportProfile
from clientlists_desktop.core.moments import now
from clientlists_desktop.storage.models import ProfileModel
from clientlists_desktop.storage.serialization import decode_profile, encode_profile
from clientlists_desktop.storage.workspace import Workspace

_MOST = 200


def saved_profiles(workspace: Workspace, channel_code: str) -> dict[str, ImportProfile]:
    """Return a channel's profiles by the fingerprint of the header."""
    model = ProfileModel
    with workspace.reading() as db:
        found = list(
            model.select(model.fingerprint, model.layout_options)
            .where(model.channel == channel_code)
            .tuples()
            .execute(db)
        )
    return {fingerprint: decode_profile(json.loads(encoded)) for fingerprint, encoded in found}


def save_profile(
    workspace: Workspace,
    channel_code: str,
    fingerprints: Iterable[str],
    profile: ImportProfile,
) -> None:
    """Save a profile; beyond a limit the oldest are deleted."""
    model = ProfileModel
    encoded = json.dumps(encode_profile(profile), ensure_ascii=False)
    with workspace.writing() as db:
        for fingerprint in fingerprints:
            model.replace(
                channel=channel_code, fingerprint=fingerprint, layout_options=encoded, used_at=now()
            ).execute(db)
        of_channel = model.channel == channel_code
        kept = (
            model.select(model.fingerprint)
            .where(of_channel)
            .order_by(model.used_at.desc(), model.fingerprint)
            .limit(_MOST)
        )
        model.delete().where(of_channel, model.fingerprint.not_in(kept)).execute(db)


def delete_profile(workspace: Workspace, channel_code: str, fingerprint: str) -> None:
    """Delete a profile, under every header that it is stored for."""
    model = ProfileModel
    with workspace.writing() as db:
        same = (model.channel == channel_code) & (model.fingerprint == fingerprint)
        found = model.select().where(same).first(db)
        if found is not None:
            model.delete().where(
                model.channel == channel_code, model.layout_options == found.layout_options
            ).execute(db)
