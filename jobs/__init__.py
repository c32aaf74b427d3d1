"""What the clock does: nudges, escalations, digests, delivery of the outbox."""
