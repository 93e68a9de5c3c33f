"""Client Lists: a desktop program that makes client lists for outbound campaigns."""

__version__ = "0.1.0"
