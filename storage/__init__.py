"""The ledger: tables, migrations, queries, the outbox, and the one way in which an action changes."""
