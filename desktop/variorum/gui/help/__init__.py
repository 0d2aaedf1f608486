"""Help: the manual's pages in a window, for what has the focus, and what each part is."""
