"""Articles as columns, rows level, disputed words marked and joined."""
