"""What the window shows when no case is open."""
