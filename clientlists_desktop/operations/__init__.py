"""One function for each thing that a person does; long ones are generators of progress."""
