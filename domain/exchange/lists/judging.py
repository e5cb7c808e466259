"""Judging as files, for those who run or audit the contest: who has scored what, and what came of it."""

from __future__ import annotations

from domain.exchange.lists.registry import Request, Selected, listed
from domain.exchange.tables import CellKind, localized

TEXT, NUMBER, TIME = CellKind.TEXT, CellKind.NUMBER, CellKind.TIME
LATEST = "r.id = (SELECT id FROM rounds WHERE contest_id = $1 ORDER BY number DESC LIMIT 1)"


@listed("judging", "Tiến độ chấm", "Judging progress")
async def judging(request: Request) -> Selected | None:
    """The latest round, a line an assignment."""
    contest = await request.console_contest()
    if contest is None:
        return None
    return Selected(
        source="FROM assignments a JOIN rounds r ON r.id = a.round_id JOIN judges j ON j.id = a.judge_id"
        f" JOIN users p ON p.id = j.user_id JOIN entries e ON e.id = a.entry_id WHERE {LATEST}",
        order="j.alias, e.code, a.id",
        values=(contest.id,),
        columns=(
            (("Vòng", "Round"), "r.number", NUMBER, 8),
            (("Giám khảo số", "Judge no."), "j.alias", NUMBER, 14),
            (("Giám khảo", "Judge"), "p.name", TEXT, 30),
            (("Mã", "Code"), "e.code", TEXT, 14),
            (("Bài dự thi", "Entry"), "e.search_title", TEXT, 60),
            (("Gửi phiếu lúc", "Handed in at"), "a.handed_in_at", TIME, 20),
            (("Rút phân công lúc", "Released at"), "a.released_at", TIME, 20),
            (("Lý do rút", "Reason of release"), "a.release_reason", TEXT, 40),
        ),
        scope=contest.slug,
        contest_id=contest.id,
    )


@listed("round-results", "Kết quả vòng chấm", "Results of the round")
async def round_results(request: Request) -> Selected | None:
    """The latest closed round's scores, the best first."""
    contest = await request.console_contest()
    if contest is None:
        return None
    track = localized("(SELECT t.name FROM tracks t WHERE t.id = e.track_id)", request.ctx.locale)
    return Selected(
        source="FROM round_results x JOIN rounds r ON r.id = x.round_id JOIN entries e ON e.id = x.entry_id"
        f" WHERE {LATEST} AND r.status = 'CLOSED'",
        order="x.score DESC NULLS LAST, e.code, x.entry_id",
        values=(contest.id,),
        columns=(
            (("Mã", "Code"), "e.code", TEXT, 14),
            (("Bài dự thi", "Entry"), "e.search_title", TEXT, 60),
            (("Hạng mục", "Track"), track, TEXT, 24),
            (("Điểm (%)", "Score (%)"), "x.score", NUMBER, 12),
            (("Số phiếu chấm", "Scorecards"), "x.scorecards", NUMBER, 14),
            (("Độ lệch", "Spread"), "x.spread", NUMBER, 12),
        ),
        scope=contest.slug,
        contest_id=contest.id,
    )
