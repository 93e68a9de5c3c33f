"""Searches for faults: what happens to the data when a process, a disk or another program fails.

`python -m tests.faults` runs the long parts and prints what was tried, right and wrong.
"""
