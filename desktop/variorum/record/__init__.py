"""What is kept: cases, originals, an editor's revisions, the last findings; the home of SQLAlchemy."""
