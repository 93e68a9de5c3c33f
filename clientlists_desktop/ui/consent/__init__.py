"""The pages of consent records, and the form that confirms a consent."""
