import time
from uuid import uuid4
import pytest
from domain.contests.models import PhaseKind
from domain.judging import operations, queries
from domain.judging.models import RoundStatus, Round
from tests.conftest import ctx_for
from tests.factories.accounts import make_organiser, make_unit, make_user, make_member
from tests.factories.contests import make_contest
from tests.factories.judging import *
pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.timeout(300)]

async def test_scale(db):
    contest = await make_contest(phase=PhaseKind.JUDGING)
    org = await make_organiser(contest_id=contest.id)
    round_ = await make_round(contest, status=RoundStatus.PREPARING, judges_per_entry=5)
    units = [await make_unit() for _ in range(60)]
    author = await make_user()
    for i in range(200):
        u = await make_member(units[i % 60]); await make_judge(round_, u)
    await db.executemany("INSERT INTO entries (id, contest_id, unit_id, author_id, code, status, title, summary, answers, search_text, version, submitted_version, submitted_at, created_at, updated_at, return_reason) VALUES ($1,$2,$3,$4,$5,'FORWARDED','t','s','{}','',1,1,now(),now(),now(),'')",
        [(uuid4(), contest.id, units[i % 60].id, author.id, f"E{i:05}") for i in range(2000)])
    await db.execute("INSERT INTO contributors (id, entry_id, name, email, workplace, title, qualification, share, position) SELECT gen_random_uuid(), id, 'x', code||'@x.vn','','','', 100, 0 FROM entries")
    ctx = await ctx_for(org)
    t=time.time(); p = await operations.plan_assignments(ctx, round_.id); print("plan", time.time()-t, p["created"], p["min_load"], p["max_load"])
    t=time.time(); await operations.open_round(ctx, round_.id); print("open", time.time()-t)
    judge = await Judge.filter(round_id=round_.id).first(); user = await User.get(id=judge.user_id)
    jc = await ctx_for(user)
    for _ in range(2):
        t=time.time(); d = await queries.desks(jc); print("desk", time.time()-t, d and len(d[0].assignments))
        t=time.time(); await queries.assignments_by_id(jc, [d[0].assignments[0].id]); print("one", time.time()-t)
        t=time.time(); a = await queries.assignments_of(ctx, [round_.id]); print("all", time.time()-t, len(a[round_.id]))
        t=time.time(); a = await queries.judges_of(ctx, [round_.id]); print("judges", time.time()-t)
    t=time.time(); await operations.remind_judges(ctx, round_.id); print("conf remind", time.time()-t)
    from domain.judging.conflicts import conflicts_of
    t=time.time(); await conflicts_of(judge.id, d[0].assignments[0].entry_id); print("conf", time.time()-t)
    await db.execute("INSERT INTO scores (id, assignment_id, criterion_id, value, comment) SELECT gen_random_uuid(), a.id, k.id, 5, '' FROM assignments a, criteria k")
    await db.execute("UPDATE assignments SET handed_in_at = now(), version=2")
    t=time.time(); await operations.close_round(ctx, round_.id); print("close", time.time()-t)
    assert 0
