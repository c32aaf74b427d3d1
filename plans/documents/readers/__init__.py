"""Readers: one for each format, each turning bytes into `plans.documents.shape.Document`."""
