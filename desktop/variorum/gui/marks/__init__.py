"""Which words of an account are marked as those that differ."""
