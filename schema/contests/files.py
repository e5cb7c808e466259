"""What a contest takes of files and of published evidence, as the API shows and takes it."""

from __future__ import annotations

from typing import Self

import strawberry

from domain.contests import file_rule
from domain.contests.file_rule import BlindFiles
from domain.contests.form import FileFamily

strawberry.enum(BlindFiles)


@strawberry.type
class FileRule:
    """Sizes in MiB. Empty `families`: all of them; empty `evidenceDomains`: any outlet."""

    max_file_mb: int
    max_total_mb: int
    families: list[FileFamily]
    blind_files: BlindFiles
    takes_evidence: bool
    evidence_domains: list[str]

    @classmethod
    def of(cls, rule: file_rule.FileRule) -> Self:
        return cls(
            max_file_mb=rule.max_file_mb,
            max_total_mb=rule.max_total_mb,
            families=list(rule.families),
            blind_files=rule.blind_files,
            takes_evidence=rule.takes_evidence,
            evidence_domains=list(rule.evidence_domains),
        )


@strawberry.input
class FileRuleInput:
    max_file_mb: int = 25
    max_total_mb: int = 2048
    families: list[FileFamily] | None = None
    blind_files: BlindFiles = BlindFiles.AS_IS
    takes_evidence: bool = False
    evidence_domains: list[str] | None = None

    def to_domain(self) -> file_rule.FileRule:
        return file_rule.FileRule(
            max_file_mb=self.max_file_mb,
            max_total_mb=self.max_total_mb,
            families=tuple(self.families or ()),
            blind_files=self.blind_files,
            takes_evidence=self.takes_evidence,
            evidence_domains=tuple(self.evidence_domains or ()),
        )
