"""Algorithms of the group Equity."""
