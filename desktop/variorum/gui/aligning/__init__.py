"""What an editor does to rows and columns: pins, joins, splits, hides, moves, takes out and brings back."""
