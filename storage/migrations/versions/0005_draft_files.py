"""Which of Slack's files a draft was read from."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("drafts", sa.Column("file_id", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("drafts", "file_id")
