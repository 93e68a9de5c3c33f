"""The journal as the database holds it."""
