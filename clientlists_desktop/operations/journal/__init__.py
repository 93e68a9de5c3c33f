"""The journal verified and exported."""
