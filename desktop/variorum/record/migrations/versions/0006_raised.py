"""What an editor does since: raises a dispute by hand."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = sa.table("action", sa.column("name", sa.Text))
    op.bulk_insert(table, [{"name": "raise"}])
