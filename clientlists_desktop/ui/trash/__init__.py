"""The page of deleted lists, to be restored or erased."""
