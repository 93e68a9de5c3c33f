"""The journal: the events of a workspace, in a chain that shows any tampering."""
