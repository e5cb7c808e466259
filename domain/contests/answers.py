"""Answers to a form's fields: text, in one form for each kind, and the rules each kind has.

NUMBER with a point as 1234.5, MONEY whole dong, DATE as 2026-11-23, CHOICE a value, RICH_TEXT safe HTML,
MULTI_CHOICE a JSON list of values, TABLE a JSON list of {column key: text}, PERSON a JSON object of
PERSON_PARTS, UNIT a unit's id. FILE has no text: its answer is the entry's files of that field. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import orjson

from domain.contests.form import (
    MOST_ROWS,
    CellKind,
    Choice,
    Column,
    FieldKind,
    FormField,
    Localized,
)
from domain.contests.rich_text import clean_html, is_html, words_of
from domain.kernel.errors import FieldProblem, Invalid
from domain.kernel.text import clean_email, text_problems, tidy, word_count

AnswerValue = str | int | float | bool | list[Any] | dict[str, Any] | None
"""JSON as a page sends it."""
PERSON_PARTS: Mapping[str, int] = {"name": 200, "title": 200, "workplace": 300, "email": 254, "phone": 30}
"""The parts of a PERSON, with the most characters of each."""
PRIVATE_PARTS = frozenset({"email", "phone"})
CELLS: Mapping[CellKind, FieldKind] = {
    CellKind.TEXT: FieldKind.SHORT_TEXT,
    CellKind.NUMBER: FieldKind.NUMBER,
    CellKind.MONEY: FieldKind.MONEY,
    CellKind.DATE: FieldKind.DATE,
    CellKind.CHOICE: FieldKind.CHOICE,
}
LONGEST_CELL = 2_000


class NotOfThisKind(Exception):
    """JSON of a shape that no answer of the field's kind has."""


# ---- what is sent -> what is stored


def canonical(field: FormField, sent: AnswerValue) -> str:
    """What was sent as it is stored, "" for no answer; not yet checked. Raises NotOfThisKind.

    Texts far too long are passed on as they are: the check refuses them anyway."""
    if sent is None or sent == "":
        return ""
    return _KINDS[field.kind].canonical(field, sent)


def problems(field: FormField, answer: str, *, complete: bool) -> list[FieldProblem]:
    """What is wrong with a canonical answer, "" aside; paths below the answer's own, which is "".

    `complete` (submitting) also demands enough words, cells that are required, and choices still offered."""
    if not answer:
        return []
    too_long = text_problems("", answer, max_length=field.longest if _is_plain(field) else 60_000)
    return too_long or list(_KINDS[field.kind].problems(field, answer, complete))


def _is_plain(field: FormField) -> bool:
    return field.kind is not FieldKind.RICH_TEXT


# ---- what is stored -> what people read


def plain(field: FormField, answer: str, language: str, units: Mapping[str, str] | None = None) -> str:
    """An answer in words for lists and exports, "" for none; `units` name units by id."""
    if not answer:
        return ""
    match field.kind:
        case FieldKind.RICH_TEXT:
            return words_of(answer)
        case FieldKind.CHOICE | FieldKind.MULTI_CHOICE:
            return ", ".join(in_language(c.label, language) or c.value for c in choices_of(field, answer))
        case FieldKind.TABLE:
            return "\n".join(_row_text(field, row, language) for row in rows_of(answer))
        case FieldKind.PERSON:
            person = person_of(answer)
            return ", ".join(person[part] for part in PERSON_PARTS if person.get(part))
        case FieldKind.UNIT:
            return (units or {}).get(answer, "")
        case FieldKind.NUMBER if measure := in_language(field.unit_of_measure, language):
            return f"{answer} {measure}"
        case _:
            return answer


def searchable(field: FormField, answer: str, language: str = "vi") -> str:
    """The words of an answer that search may know; figures, dates and codes are left out: nobody types them."""
    match field.kind:
        case FieldKind.SHORT_TEXT | FieldKind.LONG_TEXT:
            return answer
        case FieldKind.RICH_TEXT:
            return words_of(answer)
        case FieldKind.TABLE:
            texts = [column.key for column in field.columns if column.kind is CellKind.TEXT]
            return "\n".join(row[key] for row in rows_of(answer) for key in texts if row.get(key))
        case FieldKind.PERSON:
            person = person_of(answer)
            return ", ".join(person[part] for part in ("name", "workplace") if person.get(part))
        case _:
            return ""


def in_language(text: Localized, language: str) -> str:
    """A localized text; Vietnamese where the other language was left empty."""
    return text.get(language) or text.get("vi") or ""


def chosen(answer: str) -> list[str]:
    """The values chosen in an answer to CHOICE or MULTI_CHOICE."""
    found = _json(answer) if answer.startswith("[") else [answer]
    return [value for value in found if isinstance(value, str)] if isinstance(found, list) else []


def choices_of(field: FormField, answer: str) -> list[Choice]:
    """The choices an answer names, retired ones too; one that the form does not know is named by its value."""
    known = {choice.value: choice for choice in field.choices}
    return [known.get(value) or Choice(value, is_retired=True) for value in chosen(answer)]


def rows_of(answer: str) -> list[dict[str, str]]:
    """The rows of a TABLE, by column key; empty cells are left out."""
    found = _json(answer)
    rows = found if isinstance(found, list) else []
    return [_texts(row) for row in rows if isinstance(row, dict)]


def person_of(answer: str) -> dict[str, str]:
    """The parts of a PERSON that are filled in."""
    found = _json(answer)
    return _texts(found) if isinstance(found, dict) else {}


def without_contact(field: FormField, answer: str) -> str:
    """An answer as outsiders read it: a person without address and telephone number."""
    if field.kind is not FieldKind.PERSON:
        return answer
    return _dumped({part: text for part, text in person_of(answer).items() if part not in PRIVATE_PARTS})


def value_of(field: FormField, answer: str) -> AnswerValue:
    """An answer as JSON, in the shape in which it may be sent back."""
    match field.kind:
        case FieldKind.NUMBER | FieldKind.MONEY:
            return float(answer) if "." in answer else int(answer)
        case FieldKind.MULTI_CHOICE:
            return list(chosen(answer))
        case FieldKind.TABLE:
            return list(rows_of(answer))
        case FieldKind.PERSON:
            return dict(person_of(answer))
        case _:
            return answer


# ---- another kind, the same answers


def stays_readable(before: FormField, after: FormField, answer: str) -> bool:
    """Whether an answer given to a field can be read as one to the changed field, unharmed."""
    if before.kind is after.kind:
        return before.kind is not FieldKind.TABLE or _cells_stay_readable(before, after, answer)
    if (before.kind, after.kind) == (FieldKind.CHOICE, FieldKind.MULTI_CHOICE):
        return not answer.startswith("[")
    if before.kind not in _IN_WORDS_OR_FIGURES:
        return False
    if after.kind is FieldKind.RICH_TEXT:
        return not is_html(answer)
    return after.kind in _IN_WORDS_OR_FIGURES and _fits_kind(after.kind, answer)


_IN_WORDS_OR_FIGURES = frozenset(
    {
        FieldKind.SHORT_TEXT,
        FieldKind.LONG_TEXT,
        FieldKind.NUMBER,
        FieldKind.MONEY,
        FieldKind.DATE,
        FieldKind.LINK,
    }
)


def _fits_kind(kind: FieldKind, answer: str) -> bool:
    field = FormField("any", kind)
    try:
        return canonical(field, answer) == answer and not problems(field, answer, complete=False)
    except NotOfThisKind:
        return False


def _cells_stay_readable(before: FormField, after: FormField, answer: str) -> bool:
    kinds = {column.key: CELLS[column.kind] for column in before.columns}
    changed = {
        column.key: CELLS[column.kind]
        for column in after.columns
        if kinds.get(column.key, CELLS[column.kind]) is not CELLS[column.kind]
    }
    return all(
        stays_readable(FormField("cell", kinds[key]), FormField("cell", kind), row[key])
        for row in rows_of(answer)
        for key, kind in changed.items()
        if row.get(key)
    )


# ---- the kinds


@dataclass(frozen=True, slots=True)
class _Kind:
    canonical: Callable[[FormField, Any], str]
    problems: Callable[[FormField, str, bool], Iterable[FieldProblem]]


def _as_line(field: FormField, sent: AnswerValue) -> str:
    return _tidied(field, _scalar(sent), single_line=True)


def _as_paragraphs(field: FormField, sent: AnswerValue) -> str:
    return _tidied(field, _scalar(sent), single_line=False)


def _tidied(field: FormField, text: str, *, single_line: bool) -> str:
    is_plausible = len(text) <= 4 * field.longest + 100
    return tidy(text, single_line=single_line) if is_plausible else text


def _scalar(sent: AnswerValue) -> str:
    if isinstance(sent, bool) or not isinstance(sent, (str, int, float)):
        raise NotOfThisKind
    if isinstance(sent, float):
        return f"{Decimal(str(sent)):f}".removesuffix(".0")
    return str(sent)


def _as_rich(field: FormField, sent: AnswerValue) -> str:
    if not isinstance(sent, str):
        raise NotOfThisKind
    is_plausible = len(sent) <= 4 * field.longest + 100 and not text_problems("", sent, max_length=len(sent))
    return clean_html(tidy(sent)) if is_plausible else sent


def _as_choices(field: FormField, sent: AnswerValue) -> str:
    """In the form's order, each once; values that are no choices stay at the end, for the check to name."""
    given = _json(sent) if isinstance(sent, str) and sent.startswith("[") else sent
    values = [given] if isinstance(given, str) else given
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise NotOfThisKind
    tidied = list(dict.fromkeys(_encodable(tidy(value[:1_000], single_line=True)) for value in values))
    known = [choice.value for choice in field.choices if choice.value in tidied]
    unknown = [value for value in tidied if value and value not in known]
    return _dumped(known + unknown) if known or unknown else ""


def _encodable(text: str) -> str:
    """The text, unless it holds half of a character: JSON has no form for it. Raises NotOfThisKind."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise NotOfThisKind from None
    return text


def _as_table(field: FormField, sent: AnswerValue) -> str:
    given = _json(sent) if isinstance(sent, str) else sent
    if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
        raise NotOfThisKind
    # one more than allowed is enough for the check to refuse, and nobody has to walk through a million
    rows = [_as_row(field.columns, row) for row in given[: MOST_ROWS + 1]]
    filled = [row for row in rows if row]
    return _dumped(filled) if filled else ""


def _as_row(columns: Iterable[Column], sent: Mapping[str, Any]) -> dict[str, str]:
    """The cells in the table's order. Cells of columns that the table does not have are refused."""
    by_key = {column.key: column for column in columns}
    if not sent.keys() <= by_key.keys():
        raise NotOfThisKind
    cells = {key: canonical(_cell(by_key[key]), sent[key]) for key in by_key if sent.get(key) is not None}
    return {key: text for key, text in cells.items() if text}


def _as_person(field: FormField, sent: AnswerValue) -> str:
    given = _json(sent) if isinstance(sent, str) else sent
    if not isinstance(given, dict) or not given.keys() <= PERSON_PARTS.keys():
        raise NotOfThisKind
    line = FormField("part", FieldKind.LINK)
    parts = {part: _as_line(line, given[part]) for part in PERSON_PARTS if given.get(part)}
    if "email" in parts:
        parts["email"] = parts["email"].lower()
    filled = {part: text for part, text in parts.items() if text}
    return _dumped(filled) if filled else ""


def _as_unit(field: FormField, sent: AnswerValue) -> str:
    try:
        return str(UUID(sent)) if isinstance(sent, str) else _no_unit()
    except ValueError:
        return _no_unit()


def _no_unit() -> str:
    raise NotOfThisKind


def _no_text(field: FormField, sent: AnswerValue) -> str:
    raise NotOfThisKind


# ---- what each kind demands of an answer


def _text_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    words = word_count(words_of(answer) if field.kind is FieldKind.RICH_TEXT else answer)
    if field.max_words is not None and words > field.max_words:
        yield FieldProblem("", "entries.too_many_words", {"limit": field.max_words, "words": words})
    if complete and field.min_words is not None and words < field.min_words:
        yield FieldProblem("", "entries.too_few_words", {"limit": field.min_words, "words": words})


def _rich_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    yield from text_problems("", words_of(answer), max_length=field.longest)
    yield from _text_rules(field, answer, complete)


NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
MONEY = re.compile(r"[0-9]{1,15}")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PHONE = re.compile(r"[+]?[0-9][0-9 .()-]{5,28}")


def _number_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    if not NUMBER.fullmatch(answer):
        yield FieldProblem("", "entries.not_a_number")
        return
    decimals = len(answer.partition(".")[2])
    if field.decimals is not None and decimals > field.decimals:
        yield FieldProblem("", "entries.too_many_decimals", {"limit": field.decimals})
    yield from _within_bounds(field, answer)


def _money_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    if MONEY.fullmatch(answer):
        yield from _within_bounds(field, answer)
    else:
        yield FieldProblem("", "entries.not_money")


def _within_bounds(field: FormField, answer: str) -> Iterator[FieldProblem]:
    value = Decimal(answer)
    if field.minimum is not None and value < field.minimum:
        yield FieldProblem("", "entries.too_small", {"limit": field.minimum})
    if field.maximum is not None and value > field.maximum:
        yield FieldProblem("", "entries.too_large", {"limit": field.maximum})


def _date_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    try:
        if DATE.fullmatch(answer) and date.fromisoformat(answer).year >= 1900:
            return
    except ValueError:
        pass
    yield FieldProblem("", "entries.not_a_date")


def _choice_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    retired = {choice.value: choice.is_retired for choice in field.choices}
    values = chosen(answer) if field.kind is FieldKind.MULTI_CHOICE else [answer]
    if any(value not in retired for value in values):
        yield FieldProblem("", "entries.not_a_choice")
    elif complete and any(retired[value] for value in values):
        yield FieldProblem("", "entries.choice_retired")


def _table_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    rows, most = rows_of(answer), field.max_rows or MOST_ROWS
    if len(rows) > most:
        yield FieldProblem("", "entries.too_many_rows", {"limit": most})
        return
    for place, row in enumerate(rows):
        for column in field.columns:
            yield from _cell_rules(column, row.get(column.key, ""), f"{place}.{column.key}", complete)


def _cell_rules(column: Column, text: str, path: str, complete: bool) -> Iterator[FieldProblem]:
    if complete and column.is_required and not column.is_retired and not text:
        yield FieldProblem(path, "entries.cell_missing")
    for problem in problems(_cell(column), text, complete=complete):
        yield replace(problem, path=path)


def _cell(column: Column) -> FormField:
    # a line of text in a table may be longer than one alone: it is what the table is for
    kind = FieldKind.LONG_TEXT if column.kind is CellKind.TEXT else CELLS[column.kind]
    most = LONGEST_CELL if column.kind is CellKind.TEXT else None
    return FormField(column.key, kind, max_length=most, choices=column.choices)


def _person_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    person = person_of(answer)
    for part, most in PERSON_PARTS.items():
        yield from text_problems(part, person.get(part, ""), max_length=most)
    if complete and not person.get("name"):
        yield FieldProblem("name", "entries.contributor_name")
    if person.get("phone") and not PHONE.fullmatch(person["phone"]):
        yield FieldProblem("phone", "entries.not_a_phone_number")
    if person.get("email"):
        yield from _address_problems(person["email"])


def _address_problems(address: str) -> Iterator[FieldProblem]:
    try:
        clean_email(address, "email")
    except Invalid as refusal:
        yield from refusal.fields


def _link_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    if not _is_link(answer):
        yield FieldProblem("", "entries.not_a_link")


def _is_link(answer: str) -> bool:
    try:
        parts = urlsplit(answer)
    except ValueError:
        return False
    # a link is shown to be clicked: no scheme that runs, and nothing before an @ that looks like the host
    has_host = "." in (parts.hostname or "") and "@" not in parts.netloc
    return parts.scheme in {"http", "https"} and has_host and not re.search(r"[\s\\<>\"]", answer)


def _no_rules(field: FormField, answer: str, complete: bool) -> Iterator[FieldProblem]:
    return iter(())


_KINDS: Mapping[FieldKind, _Kind] = {
    FieldKind.SHORT_TEXT: _Kind(_as_line, _text_rules),
    FieldKind.LONG_TEXT: _Kind(_as_paragraphs, _text_rules),
    FieldKind.RICH_TEXT: _Kind(_as_rich, _rich_rules),
    FieldKind.NUMBER: _Kind(_as_line, _number_rules),
    FieldKind.MONEY: _Kind(_as_line, _money_rules),
    FieldKind.DATE: _Kind(_as_line, _date_rules),
    FieldKind.CHOICE: _Kind(_as_line, _choice_rules),
    FieldKind.MULTI_CHOICE: _Kind(_as_choices, _choice_rules),
    FieldKind.TABLE: _Kind(_as_table, _table_rules),
    FieldKind.FILE: _Kind(_no_text, _no_rules),
    FieldKind.LINK: _Kind(_as_line, _link_rules),
    FieldKind.PERSON: _Kind(_as_person, _person_rules),
    FieldKind.UNIT: _Kind(_as_unit, _no_rules),
}


# ---- JSON


def _json(text: object) -> Any:
    """What a stored or sent JSON text holds; None where it is none."""
    try:
        return orjson.loads(text) if isinstance(text, str) else text
    except orjson.JSONDecodeError:
        return None


def _dumped(value: object) -> str:
    try:
        return orjson.dumps(value).decode()
    except TypeError:  # halves of surrogate pairs, which no text has
        raise NotOfThisKind from None


def _texts(found: Mapping[str, Any]) -> dict[str, str]:
    return {key: text for key, text in found.items() if isinstance(text, str) and text}


def _row_text(field: FormField, row: Mapping[str, str], language: str) -> str:
    cells = (cell_text(column, row.get(column.key, ""), language) for column in field.columns)
    return "; ".join(text for text in cells if text)


def cell_text(column: Column, text: str, language: str) -> str:
    """A cell as people read it."""
    return plain(_cell(column), text, language)
