"""How everything looks: themes, colours by role, letters, signs of the types of fact."""
