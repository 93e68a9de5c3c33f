"""What the product means: channels, checks, findings and their counts. No Qt, no database."""
