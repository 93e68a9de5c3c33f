"""The workspace: the database that holds lists and drafts."""
