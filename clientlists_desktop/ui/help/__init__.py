"""The help: its pages, the window that shows them, and what F1 opens where."""
