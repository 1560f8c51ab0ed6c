"""How much capacity where: spreading the same beds so that access is as equal as it can be."""
