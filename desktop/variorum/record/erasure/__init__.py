"""What the law wants gone leaves the record for good; that it went, when, by whom and why, stays."""
