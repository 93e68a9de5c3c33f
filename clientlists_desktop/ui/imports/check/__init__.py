"""The Check page: the running check, its result, filters and questions."""
