"""The linear view: a dispute in words alone, for who reads it by ear, by line, or in large letters."""
