"""Covers for the demo's entries, drawn by code: one composition a track, different for every entry."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw

WIDTH, HEIGHT, OVERSAMPLING = 1200, 675, 2
W, H = WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING

Colour = str
Draw = ImageDraw.ImageDraw


@dataclass(frozen=True)
class Palette:
    """Ground, two tones upon it, and the one that catches the eye."""

    ground: Colour
    quiet: Colour
    middle: Colour
    accent: Colour


PALETTES = (
    Palette("#741318", "#8f1d21", "#bd4640", "#f3dad6"),
    Palette("#f3efe9", "#e2dbd2", "#cbc1b6", "#8f1d21"),
    Palette("#20433c", "#2c574e", "#5d8a7d", "#f3dad6"),
    Palette("#22344b", "#2f4663", "#6b86a6", "#f3efe9"),
    Palette("#e9e0d6", "#d9cbbb", "#a8784a", "#5b0c11"),
    Palette("#241e1b", "#37302c", "#93867c", "#db857c"),
)


def draw_cover(track: int, number: int) -> bytes:
    """A WebP of 1200 x 675 pixels for the `number`th entry, in the composition of its track (1 to 4)."""
    chance = random.Random(f"{track}/{number}")  # noqa: S311 - a picture, no secret
    palette = PALETTES[number % len(PALETTES)]
    image = Image.new("RGB", (W, H), palette.ground)
    draw = ImageDraw.Draw(image)
    COMPOSITIONS[(track - 1) % len(COMPOSITIONS)](draw, palette, chance)
    out = io.BytesIO()
    image.reduce(OVERSAMPLING).save(out, "WEBP", quality=82, method=2)
    return out.getvalue()


def _disc(draw: Draw, x: float, y: float, radius: float, colour: Colour) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _ring(draw: Draw, x: float, y: float, radius: float, colour: Colour, width: int) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=colour, width=width)


def _star(draw: Draw, x: float, y: float, radius: float, colour: Colour, points: int = 14) -> None:
    """The star in the middle of a bronze drum."""
    corners = []
    for step in range(points * 2):
        reach = radius if step % 2 == 0 else radius * 0.36
        angle = math.pi * step / points - math.pi / 2
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    draw.polygon(corners, fill=colour)


def _drum(draw: Draw, palette: Palette, chance: random.Random) -> None:
    """Rings around a star, off the middle: a face of the bronze drum seen in part."""
    x, y = W * chance.uniform(0.55, 0.9), H * chance.uniform(0.25, 0.8)
    unit = H * chance.uniform(0.085, 0.12)
    for ring in range(9, 2, -1):
        _disc(draw, x, y, unit * ring, palette.quiet if ring % 2 else palette.ground)
    for ring in (5, 8):
        for step in range(ring * 8):
            angle = 2 * math.pi * step / (ring * 8)
            reach = unit * (ring + 0.5)
            _disc(draw, x + reach * math.cos(angle), y + reach * math.sin(angle), unit * 0.1, palette.middle)
    _ring(draw, x, y, unit * 3.1, palette.middle, int(unit * 0.12))
    _star(draw, x, y, unit * 2.4, palette.accent)
    _doors(draw, palette, chance)


def _doors(draw: Draw, palette: Palette, chance: random.Random) -> None:
    """A row of open doors along the foot."""
    count = chance.randint(5, 8)
    step = W * 0.5 / count
    lit = chance.randrange(count)
    for place in range(count):
        left, tall = W * 0.06 + place * step, H * chance.uniform(0.3, 0.62)
        colour = palette.accent if place == lit else palette.middle
        radius = step * 0.34
        draw.pieslice((left, H - tall - radius, left + 2 * radius, H - tall + radius), 180, 360, fill=colour)
        draw.rectangle((left, H - tall, left + 2 * radius, H), fill=colour)


def _sheets(draw: Draw, palette: Palette, chance: random.Random) -> None:
    """Sheets of paper turning into one line of light."""
    slant = chance.uniform(0.12, 0.3)
    for row in range(16):
        y = H * (row + 0.5) / 16
        long = W * (0.25 + 0.6 * abs(math.sin(row * chance.uniform(0.4, 0.9) + 1)))
        left = W * 0.05 + row * W * slant / 16
        thick = H / 52
        draw.rounded_rectangle(
            (left, y - thick, left + long, y + thick),
            radius=thick,
            fill=palette.quiet if row % 3 else palette.middle,
        )
    line = H * chance.uniform(0.35, 0.7)
    draw.rounded_rectangle(
        (W * 0.05, line - H / 40, W * 0.95, line + H / 40), radius=H / 40, fill=palette.accent
    )
    _star(draw, W * chance.uniform(0.45, 0.93), line, H * 0.14, palette.accent)


def _waves(draw: Draw, palette: Palette, chance: random.Random) -> None:
    """A field of points whose sizes make waves: data."""
    columns, rows = 44, 24
    first, second, phase = chance.uniform(0.15, 0.4), chance.uniform(0.2, 0.5), chance.uniform(0, 6)
    for column in range(columns):
        for row in range(rows):
            height = math.sin(column * first + phase) + math.cos(row * second + column * 0.12)
            radius = (height + 2.2) * H / 260
            colour = palette.accent if height > 1.55 else palette.middle if height > 0.2 else palette.quiet
            _disc(draw, (column + 0.5) * W / columns, (row + 0.5) * H / rows, radius, colour)


def _circles(draw: Draw, palette: Palette, chance: random.Random) -> None:
    """People: circles that overlap, each with its own ring, one of them a star's."""
    count = chance.randint(5, 7)
    for place in range(count):
        x = W * (0.1 + 0.8 * place / (count - 1))
        y, radius = H * chance.uniform(0.4, 0.65), H * chance.uniform(0.2, 0.34)
        _disc(draw, x, y, radius, palette.quiet if place % 2 else palette.middle)
        for ring in (0.82, 0.64):
            _ring(draw, x, y, radius * ring, palette.ground, int(H / 160))
    x, y = W * chance.uniform(0.3, 0.7), H * 0.52
    _disc(draw, x, y, H * 0.27, palette.ground)
    _star(draw, x, y, H * 0.22, palette.accent)


COMPOSITIONS: tuple[Callable[[Draw, Palette, random.Random], None], ...] = (_drum, _sheets, _waves, _circles)
