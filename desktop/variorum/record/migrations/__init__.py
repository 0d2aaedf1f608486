"""The steps that brought the record's tables to what they are; a released step is never edited."""
