"""Which units have somebody to decide for them, as SQL for the contexts above."""

from __future__ import annotations

STAFFED = """
SELECT DISTINCT g.unit_id FROM role_grants g
JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
JOIN units t ON t.id = g.unit_id AND t.is_active
WHERE g.role = 'COORDINATOR' AND g.unit_id = ANY($1::uuid[])
"""
"""Of the units $1 those that have coordinators of their own."""

ORPHAN = """NOT EXISTS (
    SELECT FROM units w
    JOIN units a ON starts_with(w.path, a.path)
    JOIN role_grants g ON g.unit_id = a.id AND g.role = 'COORDINATOR'
    JOIN users o ON o.id = g.user_id AND o.disabled_at IS NULL
    WHERE w.id = {unit})"""
"""Whether nobody coordinates {unit}, neither it nor a unit above."""
