"""The reconciled account as it is edited: words, fields that follow decisions, and what becomes of them."""
