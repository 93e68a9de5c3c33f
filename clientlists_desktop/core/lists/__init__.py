"""Client lists and the trash."""
