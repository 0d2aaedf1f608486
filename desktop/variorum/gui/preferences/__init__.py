"""The dialog of preferences, made from the described settings."""
