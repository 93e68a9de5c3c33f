"""What every verb stands on: arguments, the session, running operations, output, exit codes."""
