"""The tutorial carried out from its own text in a real window: by its test, and to take its pictures."""
