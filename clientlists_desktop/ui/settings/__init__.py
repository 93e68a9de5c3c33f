"""The page of settings, with a card for each."""
