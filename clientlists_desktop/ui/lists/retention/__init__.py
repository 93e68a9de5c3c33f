"""Until when lists are kept: the last day of one, and the lists whose day is over."""
