"""How fairly care is spread: indices of inequality, their decomposition and their uncertainty."""
