"""What the clock does: nudges, digests, recurring actions, delivery of the outbox."""
