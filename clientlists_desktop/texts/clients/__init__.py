"""Sentences about clients, projects and filters."""
