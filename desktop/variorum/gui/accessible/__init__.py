"""What a screen reader is told of what is painted: tables, groups and sliders with their names."""
