"""The import of a file into a checked draft, and the edits of the draft."""
