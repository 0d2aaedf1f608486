"""Rules of spelling: which forms are one name, listed and laid down."""
