"""The pages of campaigns: all of them, one of them with its report."""
