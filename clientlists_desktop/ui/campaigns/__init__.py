"""The pages of campaigns and their reports."""
