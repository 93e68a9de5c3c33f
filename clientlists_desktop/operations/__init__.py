"""One function per thing the user does; long ones are generators that yield progress."""
