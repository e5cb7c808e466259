"""A pytest plugin (`-p tests.required`): with VINHDANH_REQUIRE_ALL=1 a skipped test is a failed one.

A test may skip where a part is missing on someone's machine (real data, a browser); where everything is
required, what did not run has not passed.
"""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

REQUIRED = "VINHDANH_REQUIRE_ALL"


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """An expected failure counts as skipped for pytest but ran: it stays as it is."""
    if os.environ.get(REQUIRED) == "1" and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: {reason} ({REQUIRED}=1: nothing may be skipped)"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Looks at the report of each phase of each test."""
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Looks at whole files skipped while they were collected."""
    report = yield
    _refuse_skip(report)
    return report
