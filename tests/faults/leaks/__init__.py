"""What must not get out: names and numbers of clients, and what a role may not see."""
