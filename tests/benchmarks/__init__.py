"""What the program costs beside a naive one, measured in one run: `python -m tests.benchmarks`."""
