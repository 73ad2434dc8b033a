"""Ways along a list: `tăng 19 bậc`, `tụt 3 hạng`, `thoát lui 50 bậc`, `tiến hơn 100 bậc`."""

from __future__ import annotations

from typing import Any

from dsx.kinds.kind import Rule
from dsx.kinds.ranks.traps import listed
from dsx.kinds.ranks.values import CARDINAL, Change, number
from dsx.language.pattern import GAP, LEFT, RIGHT

_UP, _DOWN = listed("up"), listed("down")
_EXTENT = rf"(?:(?:lên|xuống|tới|đến|liền|thêm|hơn|gần|khoảng|những|một{GAP}mạch|ngay|mất|đi){GAP}){{0,2}}"
_STEPS = rf"(?:bậc|thứ{GAP}hạng|hạng|vị{GAP}trí|nấc)"
# Steps that are no places: stairs, pay grades, levels of study, posts
_OTHER = listed("other_steps")


def _change(match: Any) -> Change | None:
    steps = number(match["steps"])
    return Change(-steps if match["down"] else steps) if steps else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="rank.change",
        why="So many places up or down; what follows tells places from stairs and pay grades.",
        pattern=(
            rf"{LEFT}(?P<fact>(?:(?P<down>{_DOWN})|{_UP}){GAP}{_EXTENT}(?P<steps>{CARDINAL}){GAP}{_STEPS}){RIGHT}(?!{GAP}{_OTHER}{RIGHT})"
        ),
        needs=("bậc", "hạng", "vị trí", "nấc"),
        build=_change,
        examples=(
            ("⟦tăng 19 bậc⟧ so với năm 2023", Change(19)),
            ("lại ⟦thoát lui 50 bậc⟧ trên bảng", Change(-50)),
            ("đã ⟦tiến hơn 100 bậc⟧ so với năm ngoái", Change(100)),
            ("⟦tăng một bậc⟧ so với năm 2020", Change(1)),
            ("⟦tụt 3 hạng⟧", Change(-3)),
        ),
        not_examples=("leo 2.000 bậc thang", "tăng 1 bậc lương", "kém 5 bậc", "giảm 20 vị trí công tác"),
    ),
)
