"""The application, the thread that reads the database, worker jobs, languages."""
