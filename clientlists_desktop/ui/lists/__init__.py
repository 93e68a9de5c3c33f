"""The pages of client lists."""
