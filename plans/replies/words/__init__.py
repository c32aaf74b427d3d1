"""The word families that replies are made of, in lower case with plain quotes."""
