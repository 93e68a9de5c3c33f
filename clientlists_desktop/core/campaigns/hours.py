"""When the clients of a campaign were reached, by the hour of their day."""

from collections import Counter
from collections.abc import Iterator

from clientlists_desktop.core.campaigns.calling_windows import zones_of_number
from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.moments import in_zone
from clientlists_desktop.core.zones import zone_info


def count_by_hour(
    kind: CampaignKind, tried: Iterator[tuple[int, str | None, str, str]]
) -> dict[int, tuple[int, int]]:
    """Count clients by the hour of their last try: all, and those reached.

    The hour is local to the client if the zone is certain.

    Args:
        tried: (last try in seconds since 1970, zone, address, result) of each.
    """
    everybody: Counter[int] = Counter()
    reached: Counter[int] = Counter()
    for moment, zone, address, result in tried:
        if not zone and kind is CampaignKind.CALL:
            found = zones_of_number(address)
            zone = found[0] if len(found) == 1 else None
        local = in_zone(moment, zone_info(zone) if zone else None)
        everybody[local.hour] += 1
        reached[local.hour] += Result(result) in (Result.WITH_RESULT, Result.READ)
    return {hour: (everybody[hour], reached[hour]) for hour in sorted(everybody)}
