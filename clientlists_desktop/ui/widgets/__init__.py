"""The widgets and layout helpers that all pages are built of."""
