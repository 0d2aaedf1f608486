"""The settlement card: one dispute, its accounts, and the form that records a decision."""
