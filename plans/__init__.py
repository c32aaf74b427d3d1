"""The rules, pure Python: due phrases, statuses, BRAG, recurrence, working days, replies, plan documents."""
