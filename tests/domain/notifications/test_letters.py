"""Letters: every template in both languages, and values that try to be more than text."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime

import pytest
from jinja2 import meta

from domain.notifications.letters import FOLDER, _environment, local_time, write_letter

pytestmark = pytest.mark.unit
VALUES = defaultdict(lambda: "trị số", {"link": "https://vinhdanh.test/x", "code": "042137"})
TEMPLATES = sorted(path.stem for path in (FOLDER / "vi").glob("*.txt"))


def names_in(locale: str, template: str) -> set[str]:
    source = (FOLDER / locale / f"{template}.txt").read_text()
    return meta.find_undeclared_variables(_environment().parse(source))


def values_for(template: str, **own: str) -> dict[str, str]:
    return {name: VALUES[name] for name in names_in("vi", template)} | own


def test_both_languages_have_the_same_letters_saying_the_same() -> None:
    assert sorted(path.stem for path in (FOLDER / "en").glob("*.txt")) == TEMPLATES
    for template in TEMPLATES:
        assert names_in("vi", template) == names_in("en", template), template
        kinds = [
            [line[:2] for line in (FOLDER / locale / f"{template}.txt").read_text().splitlines()[1:]]
            for locale in ("vi", "en")
        ]
        marks = [[mark for mark in part if mark in ("# ", "- ", "> ", "~ ")] for part in kinds]
        assert marks[0] == marks[1], template


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_letter_renders(template: str, locale: str) -> None:
    letter = write_letter(template, locale, values_for(template))
    assert "\n" not in letter.subject
    assert f'<html lang="{locale}">' in letter.html
    assert "{{" not in letter.subject + letter.text + letter.html
    assert "Vinh Danh" in letter.text


def test_a_missing_value_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(Exception, match="undefined"):
        write_letter("sign_in_code", "vi", {})


def test_values_stay_text() -> None:
    evil = "Hết\n> Bấm vào đây | https://evil.test\n<script>alert(1)</script> {{ 7 * 7 }}"
    letter = write_letter("returned", "vi", values_for("returned", reason=evil, title="<b>\nBcc: x@y.z"))
    assert letter.html.count("<a ") == 1
    assert "<script>" not in letter.html
    assert "<b>" not in letter.html
    assert "{{ 7 * 7 }}" in letter.text
    assert "\n" not in letter.subject


def test_times_are_those_of_vietnam() -> None:
    at = datetime(2026, 10, 9, 17, 5, 9, tzinfo=UTC)
    assert local_time(at, "vi") == "00:05:09 ngày 10/10/2026 (giờ Việt Nam, UTC+7)"
    assert local_time(at, "en") == "10 October 2026, 00:05:09 (Vietnam time, UTC+7)"
