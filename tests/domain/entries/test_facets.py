"""Counts beside a filter."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.contests.models import Contest, FieldKind, PhaseKind, Track
from domain.entries.models import EntryStatus
from domain.entries.queries import EntryFilter, EntryOrder, Facets, showcase, showcase_facets
from tests.conftest import ctx_for
from tests.domain.entries.test_lists import make_award
from tests.factories.accounts import make_unit
from tests.factories.contests import localized, make_contest, make_field, move_to
from tests.factories.entries import make_entry

pytestmark = pytest.mark.usefixtures("db")
CHOICES = [
    {"value": "UNIT", "label": localized("Trong đơn vị", "One unit")},
    {"value": "ALL", "label": localized("Cả")},
]


async def facets(**wanted: object) -> Facets:
    return await showcase_facets(await ctx_for(), EntryFilter(**wanted))  # type: ignore[arg-type]  # a test's shorthand


async def with_scope() -> Contest:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    await make_field(contest, "scope", kind=FieldKind.CHOICE, choices=CHOICES, position=5)
    return contest


async def test_each_choice_is_counted_beside_the_others() -> None:
    top = await make_unit()
    below = await make_unit(top)
    one, two = await with_scope(), await make_contest(phase=PhaseKind.JUDGING)
    tracks = await Track.filter(contest_id=one.id).order_by("position")
    for title, unit, track, scope in (
        ("Giấy một", top, tracks[0], "UNIT"),
        ("Giấy hai", below, tracks[0], "UNIT"),
        ("Số ba", below, tracks[1], "ALL"),
    ):
        await make_entry(
            contest=one, unit=unit, track=track, title=title, status=EntryStatus.FORWARDED,
            answers={"novelty": "x", "scope": scope},
        )  # fmt: skip
    await make_entry(contest=two, unit=below, title="Giấy bốn", status=EntryStatus.FORWARDED)
    found = await facets()
    assert (found.total, found.contests) == (4, {one.id: 3, two.id: 1})
    assert found.seasons == {one.season_id: 3, two.season_id: 1}
    assert found.units == {top.id: 4, below.id: 3}
    assert (found.scopes, found.awards) == ({"UNIT": 2, "ALL": 1}, {})
    assert {track.id: found.tracks.get(track.id) for track in tracks} == {tracks[0].id: 2, tracks[1].id: 1}
    assert found.labels[("scope", "UNIT")] == {"vi": "Trong đơn vị", "en": "One unit"}
    # what is chosen narrows the other facets, not its own
    found = await facets(contest_slug=one.slug, scope="UNIT")
    assert (found.total, found.contests) == (2, {one.id: 2})
    assert found.scopes == {"UNIT": 2, "ALL": 1}
    assert found.tracks == {tracks[0].id: 2}
    assert found.units == {top.id: 2, below.id: 1}
    found = await facets(search="giay", unit_id=below.id)
    assert (found.total, found.units) == (2, {top.id: 3, below.id: 2})


async def test_counts_agree_with_the_list() -> None:
    contest = await with_scope()
    for scope in ("UNIT", "ALL", "UNIT"):
        await make_entry(
            contest=contest, status=EntryStatus.FORWARDED, answers={"novelty": "x", "scope": scope}
        )
    for wanted in (
        EntryFilter(scope="UNIT"),
        EntryFilter(search="sáng kiến", scope="ALL"),
        EntryFilter(search="không có gì"),
    ):
        page = await showcase(await ctx_for(), wanted, None, 24, None)
        assert page.total == (await showcase_facets(await ctx_for(), wanted)).total


async def test_nothing_is_counted_before_it_is_public() -> None:
    contest = await with_scope()
    await make_entry(contest=contest, status=EntryStatus.SUBMITTED)
    await make_entry(contest=contest)
    assert await facets() == Facets()
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED)
    await move_to(contest, PhaseKind.SUBMISSION)
    assert await facets() == Facets()
    await move_to(contest, PhaseKind.JUDGING)
    assert (await facets()).contests == {contest.id: 1}
    now = datetime.now(UTC)
    await Contest.filter(id=contest.id).update(results_computed_at=now, results_published_at=now)
    await make_award(entry)
    assert (await facets()).awards == {}
    assert (await facets(award_rank=1)).total == 0
    await move_to(contest, PhaseKind.ANNOUNCEMENT)
    assert (await facets()).awards == {1: 1}
    assert (await facets(award_rank=1)).total == 1


async def test_a_private_choice_is_no_facet() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    await make_field(contest, "scope", kind=FieldKind.CHOICE, choices=CHOICES, position=5, audience="JUDGES")
    await make_entry(contest=contest, status=EntryStatus.FORWARDED, answers={"novelty": "x", "scope": "UNIT"})
    assert (await facets()).scopes == {}


async def test_votes_order_those_whose_count_is_shown_first() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    _, b, c = [await make_entry(contest=contest, title=t, status=EntryStatus.FORWARDED) for t in "ABC"]
    page = await showcase(await ctx_for(), EntryFilter(), EntryOrder.VOTES, 2, None, {b.id: 5, c.id: 7})
    rest = await showcase(
        await ctx_for(), EntryFilter(), EntryOrder.VOTES, 2, page.cursors[-1], {b.id: 5, c.id: 7}
    )
    assert [row.entry.title for row in (*page.rows, *rest.rows)] == ["C", "B", "A"]
