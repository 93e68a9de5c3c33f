"""Records and statements of consent."""
