"""What the program says about finding and forgetting a person."""
