"""The do-not-contact book: the addresses that nobody may call or write to."""
