"""Indexes by which what stands of an earlier decision is found without the whole history of its case."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE INDEX revision_of_dispute ON revision (case_id, dispute, seq) WHERE dispute IS NOT NULL"
    )
    op.execute("CREATE INDEX revision_seldom ON revision (case_id) WHERE action IN ('merge', 'source')")
