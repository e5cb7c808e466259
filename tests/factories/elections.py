"""Small elections as Pabulib files, for imports."""

from __future__ import annotations

from domain.voting.pabulib import Election, read_election

APPROVAL = """\
META
key;value
country;Việt Nam
unit;Huế
num_projects;3
num_votes;4
vote_type;approval
date_begin;01.03.2024
date_end;31.03.2024
max_length;3
currency;VND
comment;#1: Online votes only.
PROJECTS
project_id;cost;votes;name;category
a;100;3;Vườn cây;Xanh
b;200;2;Đường đi bộ;Xanh
c;300;1;Thư viện;Học tập
VOTES
voter_id;vote
v1;a,b
v2;a
v3;a,b
v4;c
"""
ORDINAL = """\
META
key;value
unit;Huế
num_projects;3
num_votes;2
vote_type;ordinal
date_begin;2023
date_end;2023
min_length;2
max_length;2
PROJECTS
project_id;cost;votes;score;name
x;1;2;3;Cầu
y;1;2;3;Đèn
z;1;0;0;Biển
VOTES
voter_id;vote
v1;x,y
v2;y,x
"""


def make_election(text: str = APPROVAL, **replaced: str) -> Election:
    """The election of a file's text, with some META values replaced."""
    return read_election(altered(text, **replaced).splitlines(keepends=True))


def altered(text: str = APPROVAL, **replaced: str) -> str:
    """The text with these META values, an empty one where the key should go."""
    lines = []
    for line in text.splitlines():
        key = line.partition(";")[0]
        if key not in replaced:
            lines.append(line)
        elif replaced[key]:
            lines.append(f"{key};{replaced[key]}")
    return "\n".join(lines) + "\n"
