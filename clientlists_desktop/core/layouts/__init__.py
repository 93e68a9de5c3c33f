"""How a file is laid out: its header, its address column, what its columns mean."""

from clientlists_desktop.core.layouts.client_columns import (
    READERS,
    ClientField,
    client_fields,
    read_channel,
    read_moment,
)
from clientlists_desktop.core.layouts.column_synonyms import simplify_heading
from clientlists_desktop.core.layouts.headers import used_width
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutDoubt, LayoutOptions

__all__ = [
    "DETECT",
    "READERS",
    "ClientField",
    "LayoutDoubt",
    "LayoutOptions",
    "client_fields",
    "read_channel",
    "read_moment",
    "simplify_heading",
    "used_width",
]
