"""The report before it is written: what it tells, how it looks, where it goes, and its print."""
