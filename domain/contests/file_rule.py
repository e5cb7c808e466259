"""What an organiser says of files: how large, how many together, of which families, and what a blind round shows
of them; and whether entries name published evidence. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.contests.form import FileFamily
from domain.kernel.errors import FieldProblem

LARGEST_FILE_MB = 1024
LARGEST_ENTRY_MB = 8 * 1024
MOST_DOMAINS = 50
DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})")


class BlindFiles(StrEnum):
    """What judges of a blind round get of an entry's files."""

    AS_IS = "AS_IS"
    ANONYMISED = "ANONYMISED"  # the copies that authors made for it, and nothing else
    HIDDEN = "HIDDEN"


@dataclass(frozen=True, slots=True)
class FileRule:
    """Sizes in MiB; no `families` means all of them, no `evidence_domains` any public address.

    `evidence_domains` name outlets' domains, those below them included."""

    max_file_mb: int = 25
    max_total_mb: int = 2048
    families: tuple[FileFamily, ...] = ()
    blind_files: BlindFiles = BlindFiles.AS_IS
    takes_evidence: bool = False
    evidence_domains: tuple[str, ...] = ()

    def columns(self) -> dict[str, Any]:
        """What the contest keeps of it."""
        return {
            "max_file_mb": self.max_file_mb,
            "max_total_mb": self.max_total_mb,
            "file_families": [family.value for family in self.families] or None,
            "blind_files": self.blind_files,
            "takes_evidence": self.takes_evidence,
            "evidence_domains": list(self.evidence_domains) or None,
        }


def tidy_domain(value: str) -> str:
    """A domain as it is compared: "https://www.BaoMoi.vn/a" becomes "baomoi.vn"; what is none stays as it is."""
    bare = value.strip().lower().removeprefix("https://").removeprefix("http://").partition("/")[0]
    bare = bare.removeprefix("www.").rstrip(".")
    try:
        return bare.encode("idna").decode()
    except UnicodeError:
        return bare


def file_rule_problems(rule: FileRule) -> list[FieldProblem]:
    """What makes a rule impossible, at its fields' paths; empty when nothing does."""
    problems = [
        *_bounds("maxFileMb", rule.max_file_mb, LARGEST_FILE_MB),
        *_bounds("maxTotalMb", rule.max_total_mb, LARGEST_ENTRY_MB),
    ]
    if not problems and rule.max_total_mb < rule.max_file_mb:
        problems.append(FieldProblem("maxTotalMb", "contests.files_total_too_small"))
    if len(rule.evidence_domains) > MOST_DOMAINS:
        problems.append(FieldProblem("evidenceDomains", "contests.too_many", {"limit": MOST_DOMAINS}))
    return problems + [
        FieldProblem("evidenceDomains", "contests.evidence_domain", {"domain": domain[:100]})
        for domain in rule.evidence_domains[:MOST_DOMAINS]
        if not DOMAIN.fullmatch(domain)
    ]


def is_among(host: str, domains: Iterable[str]) -> bool:
    """Whether a host is one of the domains or below one; anything is among none."""
    wanted = tuple(domains)
    return not wanted or any(host == domain or host.endswith(f".{domain}") for domain in wanted)


def _bounds(path: str, value: int, most: int) -> list[FieldProblem]:
    if 1 <= value <= most:
        return []
    return [FieldProblem(path, "contests.out_of_bounds", {"least": 1, "most": most})]
