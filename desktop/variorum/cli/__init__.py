"""The command line: one module for each group of commands, one computation with the window and the report."""
