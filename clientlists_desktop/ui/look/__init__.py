"""Colors, icons, and how numbers and dates are written."""
