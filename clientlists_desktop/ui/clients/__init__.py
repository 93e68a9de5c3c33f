"""The clients of projects: filters, and lists of the clients they find."""
