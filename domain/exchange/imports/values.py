"""What people write into cells: dates, numbers, lists, names, as they are written in Vietnam and in English. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches

GUARD = re.compile(r"'(?=[=+\-@\t])")
DAY_FIRST = re.compile(r"(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>\d{4})")
YEAR_FIRST = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?")
IN_WORDS = re.compile(r"(ngay\s+)?(?P<d>\d{1,2})\s+thang\s+(?P<m>\d{1,2})\s+nam\s+(?P<y>\d{4})")
VIETNAMESE_NUMBER = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?|-?\d+,\d+")
ENGLISH_NUMBER = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d+(\.\d+)?(e\+?\d{1,2})?", re.IGNORECASE)
SUFFIX = re.compile(r"\s*(%|₫|đ|đồng|vnđ|vnd)\s*$", re.IGNORECASE)
SEPARATORS = re.compile(r"[;\n]")
MOST_SUGGESTIONS = 3


def folded(text: str) -> str:
    """A text to compare by: lower case, without accents, one blank between words, without what stands around."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())


def as_written(cell: str) -> str:
    """A cell without the apostrophe that keeps a CSV file's text from being taken for a formula."""
    return GUARD.sub("", cell, count=1) if cell.startswith("'") else cell


def parse_date(text: str) -> date | None:
    """ "28/02/2025", "28.2.2025", "2025-02-28" or "ngày 28 tháng 2 năm 2025"; None for anything else."""
    for pattern, form in ((YEAR_FIRST, text.strip()), (DAY_FIRST, text.strip()), (IN_WORDS, folded(text))):
        if match := pattern.fullmatch(form):
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                return None
    return None


def parse_number(text: str) -> Decimal | None:
    """ "1.234.567", "1.234,5", "1,234.5", "12.5 %", "5 000 đồng"; None for what is no number.

    Three digits after one dot are thousands where nothing says otherwise, as they are written here."""
    plain = SUFFIX.sub("", text.strip()).replace("\u00a0", "").replace(" ", "")
    try:
        if VIETNAMESE_NUMBER.fullmatch(plain):
            return Decimal(plain.replace(".", "").replace(",", "."))
        if ENGLISH_NUMBER.fullmatch(plain):
            return Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return None
    return None


def number_text(value: Decimal) -> str:
    """A number as answers keep it: with a point, without exponent or needless zeros."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def parts(text: str) -> list[str]:
    """The items of a list in one cell, between semicolons or line breaks; an empty one keeps its place."""
    if not text.strip():
        return []
    return [" ".join(item.split()) for item in SEPARATORS.split(text.strip().rstrip(";"))]


def even_shares(number: int) -> list[Decimal]:
    """100 % in equal shares of two decimals; the first takes what is left over."""
    share = (Decimal(100) / number).quantize(Decimal("0.01"), rounding="ROUND_DOWN")
    return [Decimal(100) - share * (number - 1), *[share] * (number - 1)]


def nearest(text: str, known: Iterable[str]) -> list[str]:
    """Which of the known names might have been meant, the likeliest first."""
    names = {folded(name): name for name in known}
    return [names[near] for near in get_close_matches(folded(text), names, MOST_SUGGESTIONS, 0.6)]
