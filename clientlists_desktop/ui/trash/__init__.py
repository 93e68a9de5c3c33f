"""The trash in the window: deleted lists, restored or erased."""
