"""The verbs of judging."""

from domain.judging.operations.assigning import plan_assignments
from domain.judging.operations.panel import accept_judge_invitation, invite_judge, remove_judge
from domain.judging.operations.rounds import close_round, create_round, open_round, remind_judges
from domain.judging.operations.scorecards import (
    ScoreGiven,
    declare_conflict,
    hand_in_scorecard,
    save_scorecard,
)

__all__ = [
    "ScoreGiven",
    "accept_judge_invitation",
    "close_round",
    "create_round",
    "declare_conflict",
    "hand_in_scorecard",
    "invite_judge",
    "open_round",
    "plan_assignments",
    "remind_judges",
    "remove_judge",
    "save_scorecard",
]
