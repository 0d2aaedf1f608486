"""The overview map: all rows of all articles at a glance."""
