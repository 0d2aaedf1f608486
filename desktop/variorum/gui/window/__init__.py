"""The window around its views: bars, docks, notices, what is dropped on it, and how it was left."""
