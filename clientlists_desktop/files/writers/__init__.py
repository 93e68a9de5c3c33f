"""Files out, each whole or not at all."""
