"""The accounts of a workspace, their roles, and what each role permits."""
