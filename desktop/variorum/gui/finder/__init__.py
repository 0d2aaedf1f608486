"""The finder: commands, disputes, passages, cases and earlier searches behind one field."""
