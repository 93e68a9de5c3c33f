"""What every operation stands on: authorization, the journal, worker processes."""
