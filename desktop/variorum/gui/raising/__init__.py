"""Where an editor makes a dispute of words of the articles."""
