"""Disks, places and clocks that are not as the program would like them."""
