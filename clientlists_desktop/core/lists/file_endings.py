"""The kinds of files that can hold clients, as dialogs and installers offer them."""

READABLE = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xls": "application/vnd.ms-excel",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".vcf": "text/vcard",
}
"""By the usual ending of their names, what Linux calls them."""
ALSO_READABLE = (".xlsm", ".txt")
"""Endings of the same kinds that installers leave to other programs."""
