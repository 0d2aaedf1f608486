"""A case on its way from one record to another."""
