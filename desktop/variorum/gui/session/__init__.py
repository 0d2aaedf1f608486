"""What the window is about: one case of one workspace, its jobs off the thread, and who else writes."""
