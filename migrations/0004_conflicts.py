"""Conflicts of interest as a view: one definition for assigning, for seeing (entries, files) and for scoring."""

from tortoise import migrations
from tortoise.migrations import operations as ops

CONFLICTS = """
CREATE VIEW judging_conflicts AS
SELECT j.id AS judge_id, j.user_id, e.id AS entry_id, 'SAME_UNIT' AS kind
FROM judges j JOIN memberships m ON m.user_id = j.user_id JOIN entries e ON e.unit_id = m.unit_id
UNION ALL
-- who coordinates a unit approved its entries
SELECT j.id, j.user_id, e.id, 'SAME_UNIT'
FROM judges j JOIN role_grants g ON g.user_id = j.user_id AND g.role = 'COORDINATOR'
JOIN entries e ON e.unit_id = g.unit_id
UNION ALL
SELECT j.id, j.user_id, e.id, 'CONTRIBUTOR' FROM judges j JOIN entries e ON e.author_id = j.user_id
UNION ALL
SELECT j.id, j.user_id, c.entry_id, 'CONTRIBUTOR'
FROM judges j JOIN contributors c ON c.user_id = j.user_id
UNION ALL
-- a co-author who was named by address and has not confirmed yet
SELECT j.id, j.user_id, c.entry_id, 'CONTRIBUTOR'
FROM judges j JOIN users u ON u.id = j.user_id JOIN contributors c ON lower(c.email) = u.email
UNION ALL
SELECT x.judge_id, j.user_id, x.entry_id, x.kind
FROM conflicts_of_interest x JOIN judges j ON j.id = x.judge_id WHERE x.kind = 'DECLARED';
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0003_submitted_search")]
    operations = [ops.RunSQL(CONFLICTS, reverse_sql="DROP VIEW judging_conflicts")]
