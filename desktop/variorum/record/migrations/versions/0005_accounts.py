"""What an editor does since: writes the account, takes a repair back."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ACTIONS = ("account", "as-printed")


def upgrade() -> None:
    table = sa.table("action", sa.column("name", sa.Text))
    op.bulk_insert(table, [{"name": name} for name in _ACTIONS])
