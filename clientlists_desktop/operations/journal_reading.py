"""The journal: verified, and read out into a workbook."""
