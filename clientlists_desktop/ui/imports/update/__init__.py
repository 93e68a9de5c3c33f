"""What a file would change in a list, on the last page of the wizard."""
