"""The journal: its lines, and the chain that binds them."""
