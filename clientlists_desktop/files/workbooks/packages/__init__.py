"""The XLSX package: normalized, scanned before a reader opens it, its parts found."""
