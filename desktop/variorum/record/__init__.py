"""What is kept: cases, originals, an editor's revisions and what the program last found; the home of SQLAlchemy."""
