"""Moving a contest through time: the one thing that a journey cannot wait for."""

from __future__ import annotations

from domain.contests.rules import PhaseKind
from tests.e2e.site import Site

ORDER = (
    (PhaseKind.SUBMISSION,),
    (PhaseKind.SCREENING,),
    (PhaseKind.JUDGING, PhaseKind.PUBLIC_VOTING),
    (PhaseKind.ANNOUNCEMENT,),
)
MOVE = """
UPDATE phases SET opens_at = now() + ($3::int - 1) * interval '2 days' + interval '1 day',
                  closes_at = now() + $3::int * interval '2 days' + interval '1 day'
FROM contests c WHERE c.id = phases.contest_id AND c.slug = $1 AND phases.kind = ANY($2)
"""


async def move_to(site: Site, slug: str, kind: PhaseKind) -> None:
    """Sets the contest's windows so that `kind` opened a day ago and closes in a day, the others around it."""
    place = next(number for number, kinds in enumerate(ORDER) if kind in kinds)
    for number, kinds in enumerate(ORDER):
        await site.fetch(MOVE, slug, [str(one) for one in kinds], number - place)
