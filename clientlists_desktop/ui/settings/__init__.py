"""Settings: one card for each thing."""
