"""Toolbox group 'Accessibility'."""
