"""What the Check page asks, offers and tells, in one line above the table."""
