"""The meaning of the product: channels, checks, findings and counts. No Qt, no database."""
