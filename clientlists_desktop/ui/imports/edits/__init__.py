"""What a person changes on the Check page."""
