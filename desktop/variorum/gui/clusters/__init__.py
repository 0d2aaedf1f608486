"""More articles than fit as columns: those that are alike share one."""
