"""Who is quoted with which words, article beside article."""
