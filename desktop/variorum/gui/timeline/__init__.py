"""The timeline: every dated event of a case on one axis."""
