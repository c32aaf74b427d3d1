"""Who is whose deputy is found along an index: each tick asks."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    named = sa.text("deputy_id IS NOT NULL")
    op.create_index("ix_people_deputy_id", "people", ["deputy_id"], postgresql_where=named, sqlite_where=named)


def downgrade() -> None:
    op.drop_index("ix_people_deputy_id", "people")
