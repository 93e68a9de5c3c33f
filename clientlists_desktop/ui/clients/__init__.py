"""The page of clients: filters, projects, lists of what is found."""
