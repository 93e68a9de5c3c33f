"""Client lists: of files, of clients, in the trash."""
