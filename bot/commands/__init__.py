"""The commands of `leadline`, one module each, imported only when used."""
