"""The index of words: what each database calls it, and how it is asked."""
