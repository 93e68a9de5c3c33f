"""Every kind of file as one stream of numbered rows."""
