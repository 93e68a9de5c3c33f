"""Who must not be contacted: what headings, cells and remarks say of it."""
