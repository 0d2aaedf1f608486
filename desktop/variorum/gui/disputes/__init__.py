"""The ranked list of disputed facts."""
