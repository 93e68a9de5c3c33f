"""The edits of the Check page: what can be changed, and what changes it."""
