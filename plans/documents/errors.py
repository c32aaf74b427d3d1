"""The one way in which reading a document fails."""


class UnreadableDocument(ValueError):
    """One clear sentence for the person who sent the document: what is wrong with it and what to do."""
