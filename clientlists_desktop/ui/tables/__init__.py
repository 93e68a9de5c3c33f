"""The table view, and models for rows in memory and rows read as they are drawn."""
