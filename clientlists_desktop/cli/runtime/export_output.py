"""Printing what an export wrote."""

from clientlists_desktop.cli.runtime.output import counted, print_json, print_line
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.texts.do_not_contact.do_not_contact import withheld_texts
from clientlists_desktop.texts.imports.notices import too_big_notice, unjournaled_notice
from clientlists_desktop.texts.translation import english


def print_exported(done: Exported, noun: str = "%Ln client(s)", *, as_json: bool = False) -> None:
    """Print what was written to a file, and where."""
    if as_json:
        print_json(
            {"file": str(done.path), "written": done.clients, "left_out": done.blocked,
             "kept": done.kept, "cells_left_empty": done.blocked_cells,
             "cells_kept": done.kept_cells, "hashes_left_out": done.hashed,
             "replaced": done.replaced, "too_big": done.too_big, "journaled": not done.unjournaled}
        )  # fmt: skip
        return
    print_line(f"{counted(noun, done.clients)} written to {done.path}.")
    for text in withheld_texts(done, english):
        print_line(f"{text}.")
    if done.unjournaled:
        print_line("note: " + unjournaled_notice(english))


def print_export_notes(done: Exported) -> None:
    """Print what a workbook could not hold, and whether it is too big to be imported again."""
    if done.replaced:
        print_line(f"{done.replaced:,} characters that no workbook can hold were replaced.")
    if done.too_big:
        print_line("note: " + too_big_notice(english))
