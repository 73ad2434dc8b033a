"""Ways along a list: `tăng 19 bậc`, `tụt 3 hạng`, `thoát lui 50 bậc`, `tiến hơn 100 bậc`."""

from __future__ import annotations

from typing import Any

from dsx.kinds.ranks.places import CARDINAL, Change, number
from dsx.kinds.rule import Rule
from dsx.language.pattern import GAP, LEFT, RIGHT

_UP = (
    rf"(?:tăng(?:{GAP}(?:hạng|tiến|vọt|mạnh|trưởng))?|thăng(?:{GAP}(?:tiến|hạng))?|vươn|vượt|leo|nhảy(?:{GAP}vọt)?|tiến|cải{GAP}thiện|bứt{GAP}phá|nâng|lên(?:{GAP}hạng)?|"
    rf"bật|nhích|thêm)"
)
_DOWN = (
    rf"(?:giảm(?:{GAP}(?:hạng|mạnh|sâu))?|tụt(?:{GAP}(?:hạng|lùi|dốc))?|sụt(?:{GAP}(?:giảm|hạng))?|rớt(?:{GAP}hạng)?|rơi|lùi|thoái{GAP}lui|thoát{GAP}lui|hạ|xuống(?:{GAP}hạng)?|mất|trượt|đánh{GAP}mất)"
)
_EXTENT = rf"(?:(?:lên|xuống|tới|đến|liền|thêm|hơn|gần|khoảng|những|một{GAP}mạch|ngay|mất|đi){GAP}){{0,2}}"
_STEPS = rf"(?:bậc|thứ{GAP}hạng|hạng|vị{GAP}trí|nấc)"
# Steps that are no places: stairs, pay grades, levels of study
_OTHER = rf"(?!{GAP}(?:thang|đá|lương|học|cầu|hàm|thợ|lái|ghế|công{GAP}tác|việc{GAP}làm|lãnh{GAP}đạo|nhân{GAP}sự|tín{GAP}nhiệm))"


def _change(match: Any) -> Change | None:
    steps = number(match["steps"])
    return Change(-steps if match["down"] else steps) if steps else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="rank.change",
        why="So many places up or down; what follows tells places from stairs and pay grades.",
        pattern=(
            rf"{LEFT}(?P<fact>(?:(?P<down>{_DOWN})|{_UP}){GAP}{_EXTENT}(?P<steps>{CARDINAL}){GAP}{_STEPS}){RIGHT}{_OTHER}"
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
