"""What came of a contest, as files: the count, the result, awards. The publication gate is the pages' own."""

from __future__ import annotations

from domain.contests.models import Contest
from domain.contests.queries import find_contest, has_public_results, windows_of
from domain.exchange.lists.registry import Request, Selected, listed
from domain.exchange.tables import CellKind, localized
from domain.voting.policy import can_see_tally

TEXT, NUMBER, DATE, TIME = CellKind.TEXT, CellKind.NUMBER, CellKind.DATE, CellKind.TIME
TALLY = """FROM entries e
LEFT JOIN (
    SELECT choice.entry_id, count(*) AS votes, sum(choice.points) AS points
    FROM ballots, unnest(entry_ids, points) AS choice (entry_id, points) WHERE contest_id = $1
    GROUP BY choice.entry_id
) n ON n.entry_id = e.id
WHERE e.contest_id = $1 AND e.goes_on"""


@listed("tally", "Kiểm phiếu", "Tally")
async def tally(request: Request) -> Selected | None:
    """The count, where the contest's rule shows it: the rule binds organisers too."""
    contest = await request.console_contest()
    if contest is None or can_see_tally(contest, await windows_of(contest.id), request.ctx.now):
        return None
    return Selected(
        source=TALLY,
        order="n.points DESC NULLS LAST, n.votes DESC NULLS LAST, e.code, e.id",
        values=(contest.id,),
        columns=(
            (("Mã", "Code"), "e.code", TEXT, 14),
            (("Bài dự thi", "Entry"), "e.search_title", TEXT, 60),
            (("Số phiếu", "Votes"), "coalesce(n.votes, 0)", NUMBER, 12),
            (("Số điểm", "Points"), "coalesce(n.points, 0)", NUMBER, 12),
        ),
        scope=contest.slug,
        contest_id=contest.id,
    )


@listed("results", "Kết quả", "Results")
async def results(request: Request) -> Selected | None:
    """The computed result, before publication too, for those who run or audit the contest."""
    contest = await request.console_contest()
    return _results(request, contest) if contest else None


@listed("public-results", "Kết quả đã công bố", "Published results", is_public=True)
async def public_results(request: Request) -> Selected | None:
    """The published result."""
    contest = await _published(request)
    return _results(request, contest) if contest else None


def _results(request: Request, contest: Contest) -> Selected:
    track = localized("(SELECT t.name FROM tracks t WHERE t.id = e.track_id)", request.ctx.locale)
    unit = localized("(SELECT u.name FROM units u WHERE u.id = e.unit_id)", request.ctx.locale)
    return Selected(
        source="FROM results x JOIN entries e ON e.id = x.entry_id WHERE x.contest_id = $1"
        " AND ($2::uuid IS NULL OR e.track_id = $2)",
        order="x.rank, x.entry_id",
        values=(contest.id, request.id("track")),
        columns=(
            (("Hạng", "Rank"), "x.rank", NUMBER, 8),
            (("Hạng trong hạng mục", "Rank in track"), "x.track_rank", NUMBER, 18),
            (("Mã", "Code"), "e.code", TEXT, 14),
            (("Bài dự thi", "Entry"), "e.search_title", TEXT, 60),
            (("Hạng mục", "Track"), track, TEXT, 24),
            (("Đơn vị", "Unit"), unit, TEXT, 36),
            (("Điểm giám khảo (%)", "Jury (%)"), "x.jury_score", NUMBER, 16),
            (("Phiếu công chúng", "Public votes"), "x.public_votes", NUMBER, 16),
            (("Điểm công chúng (%)", "Public (%)"), "x.public_score", NUMBER, 16),
            (("Tổng (%)", "Total (%)"), "x.total", NUMBER, 12),
        ),
        scope=contest.slug,
        contest_id=contest.id,
    )


@listed("awards", "Giải thưởng", "Awards")
async def awards(request: Request) -> Selected | None:
    """All awards, revoked ones too, for those who run or audit the contest."""
    contest = await request.console_contest()
    return _awards(request, contest, revoked_too=True) if contest else None


@listed("winners", "Người đoạt giải", "Winners", is_public=True)
async def winners(request: Request) -> Selected | None:
    """The standing awards, once they are public."""
    contest = await _published(request)
    return _awards(request, contest, revoked_too=False) if contest else None


def _awards(request: Request, contest: Contest, *, revoked_too: bool) -> Selected:
    locale = request.ctx.locale
    revoked = (
        (("Thu hồi lúc", "Revoked at"), "w.revoked_at", TIME, 20),
        (("Lý do thu hồi", "Reason of revocation"), "w.revocation_reason", TEXT, 40),
    )
    unit = localized("(SELECT u.name FROM units u WHERE u.id = e.unit_id)", locale)
    return Selected(
        source="FROM awards w JOIN prizes p ON p.id = w.prize_id JOIN decisions d ON d.id = w.decision_id"
        " JOIN entries e ON e.id = w.entry_id WHERE w.contest_id = $1"
        + ("" if revoked_too else " AND w.revoked_at IS NULL"),
        order="p.rank, e.code, w.id",
        values=(contest.id,),
        columns=(
            (("Giải", "Prize"), localized("p.name", locale), TEXT, 24),
            (("Mã", "Code"), "e.code", TEXT, 14),
            (("Bài dự thi", "Entry"), "e.search_title", TEXT, 60),
            (("Đơn vị", "Unit"), unit, TEXT, 36),
            (("Số quyết định", "Decision no."), "d.number", TEXT, 18),
            (("Ngày quyết định", "Decided on"), "d.decided_on", DATE, 16),
            (("Người ký", "Signer"), "d.signer", TEXT, 26),
            (("Chức danh người ký", "Signer's title"), "d.signer_title", TEXT, 26),
            (("Số giấy chứng nhận", "Serial"), "w.serial", TEXT, 24),
            *(revoked if revoked_too else ()),
        ),
        scope=contest.slug,
        contest_id=contest.id,
    )


async def _published(request: Request) -> Contest | None:
    contest = await find_contest(request.ctx, request.text("contest") or "")
    return contest if contest and await has_public_results(contest, request.ctx.now) else None
