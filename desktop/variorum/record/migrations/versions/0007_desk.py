"""What the desk does since: assigns disputes, comments on them, and has decisions signed off."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = sa.table("action", sa.column("name", sa.Text))
    op.bulk_insert(table, [{"name": name} for name in ("assign", "comment", "ask", "sign-off")])
