"""The reconciled account on the principle of a copy-text: a base whose readings settled facts replace."""
