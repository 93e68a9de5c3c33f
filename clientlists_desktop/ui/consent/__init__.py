"""The pages of consent: all records, one of them with its evidence; what confirms one."""
