"""Sentences about imports: the file, its layout, findings and edits."""
