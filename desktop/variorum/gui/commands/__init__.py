"""What an editor can ask of the window: the table of actions, and what each of them does."""
