"""The import review: how each article was read, and every way to put that right before it is compared."""
