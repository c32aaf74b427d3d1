"""The first day of leave; a plan's working week."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")


def upgrade() -> None:
    op.add_column("people", sa.Column("away_from", sa.Date(), nullable=True))
    op.add_column("plans", sa.Column("week", _JSON, nullable=False, server_default="[0, 1, 2, 3, 4]"))


def downgrade() -> None:
    op.drop_column("plans", "week")
    op.drop_column("people", "away_from")
