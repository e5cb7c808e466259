"""Lists that can be taken away as files: each the table that its page shows, under the page's filters and rights."""

from domain.exchange.lists import contests as contests
from domain.exchange.lists import entries as entries
from domain.exchange.lists import judging as judging
from domain.exchange.lists import outcomes as outcomes
from domain.exchange.lists import people as people
from domain.exchange.lists.registry import FILTERS as FILTERS
from domain.exchange.lists.registry import LISTS as LISTS
from domain.exchange.lists.registry import Filters as Filters
from domain.exchange.lists.registry import prepare as prepare
