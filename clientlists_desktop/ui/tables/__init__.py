"""Tables that read a window of rows when they are drawn."""
