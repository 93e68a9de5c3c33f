"""Two processes on one workspace."""
