"""What a workspace needs from a database system, and so what another one must offer."""
