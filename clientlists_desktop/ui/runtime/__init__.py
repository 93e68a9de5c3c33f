"""What runs the window: application, database thread, jobs, languages."""
