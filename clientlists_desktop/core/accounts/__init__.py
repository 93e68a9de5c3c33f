"""Who works in a workspace, and what each of them may do."""
