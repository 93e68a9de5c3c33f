"""Time zones: the GMT_ZONE column, and the names that people use."""

from clientlists_desktop.core.zones.zones import HEADER, read_zone, zone_info

__all__ = [
    "HEADER",
    "read_zone",
    "zone_info",
]
