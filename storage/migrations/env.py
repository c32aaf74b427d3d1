"""Alembic's entry: migrations run on the connection that `Database.migrate` hands over."""

from alembic import context
from sqlalchemy import Connection

from storage.models import Plan


def migrate(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=Plan.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


migrate(context.config.attributes["connection"])
