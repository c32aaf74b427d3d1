"""The one way in which reading a document fails."""


class UnreadableDocument(ValueError):  # noqa: N818 - the name says what the document is
    """One clear sentence for the person who sent the document: what is wrong with it and what to do."""
