"""The versions of a list in the window, and how clients differ between two of them."""
