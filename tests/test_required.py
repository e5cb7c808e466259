"""Where everything is required, a skip fails the run; elsewhere it stays a skip."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]
SKIPS = {
    "in a test": "import pytest\ndef test_one():\n    pytest.skip('no data')\n",
    "in a file": "import pytest\npytest.skip('no data', allow_module_level=True)\n",
    "by a mark": "import pytest\n@pytest.mark.skip(reason='no data')\ndef test_one(): pass\n",
}
XFAIL = "import pytest\n@pytest.mark.xfail\ndef test_one(): assert 0\n"


def _outcomes(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, code: str, required: str
) -> dict[str, int]:
    monkeypatch.setenv("VINHDANH_REQUIRE_ALL", required)
    pytester.makeini("[pytest]\nasyncio_default_fixture_loop_scope = function")
    pytester.makepyfile(code)
    return pytester.runpytest_inprocess("-p", "tests.required").parseoutcomes()


@pytest.mark.parametrize("code", SKIPS.values(), ids=SKIPS)
def test_a_skip_fails_where_everything_is_required(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    outcomes = _outcomes(pytester, monkeypatch, code, "1")
    assert outcomes in ({"failed": 1}, {"error": 1}, {"errors": 1})


@pytest.mark.parametrize("code", SKIPS.values(), ids=SKIPS)
def test_a_skip_stays_one_elsewhere(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    assert _outcomes(pytester, monkeypatch, code, "") == {"skipped": 1}


def test_an_expected_failure_is_no_skip(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _outcomes(pytester, monkeypatch, XFAIL, "1") == {"xfailed": 1}
