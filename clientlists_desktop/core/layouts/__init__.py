"""How a file is laid out: its header, its address column, what its columns mean."""

from clientlists_desktop.core.layouts.client_columns import (
    READERS,
    ClientField,
    client_fields,
    read_channel,
    read_moment,
)
from clientlists_desktop.core.layouts.column_synonyms import are_headings, simplify_heading
from clientlists_desktop.core.layouts.country_column import CountryColumn
from clientlists_desktop.core.layouts.headers import column_names, used_width
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutDoubt, LayoutOptions
from clientlists_desktop.core.layouts.refusals.opt_out_columns import OptOutColumn, opt_out_column
from clientlists_desktop.core.layouts.refusals.phrases import refuses_in_words, tells_of_refusals

__all__ = [
    "DETECT",
    "READERS",
    "ClientField",
    "CountryColumn",
    "LayoutDoubt",
    "LayoutOptions",
    "OptOutColumn",
    "are_headings",
    "client_fields",
    "column_names",
    "opt_out_column",
    "read_channel",
    "read_moment",
    "refuses_in_words",
    "simplify_heading",
    "tells_of_refusals",
    "used_width",
]
