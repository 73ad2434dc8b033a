"""The terminal application in which facts are decided: articles left, the text in the middle, the fact right."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from dsx.fact import KINDS
from dsx_cli.deciding.session import SLOTS, Session
from dsx_cli.deciding.why import way_of
from dsx_cli.excerpt import shorten_middle
from dsx_cli.safe import visible
from dsx_cli.wording import say

STYLES = {"date": "on #1f4470", "document": "on #5c4312", "rank": "on #46336e", "count": "on #24502b", "claim": "underline"}
MARKS = {"accept": "✓", "reject": "✗", "correct": "✎", "add": "+"}


class Ask(ModalScreen[list[str] | None]):
    """Asks for one line or several; Escape leaves all as it was."""

    CSS = """
    Ask { align: center middle; }
    Ask > VerticalScroll { width: 80%; max-width: 90; height: auto; max-height: 80%; border: round $accent; padding: 1 2;
      background: $surface; }
    """
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "leave")]

    def __init__(self, heading: str, fields: dict[str, str]) -> None:
        super().__init__()
        self._heading = heading
        self._fields = fields

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Label(self._heading, markup=False)
            for name, value in self._fields.items():
                yield Input(value, placeholder=name)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        inputs = list(self.query(Input))
        if event.input is inputs[-1]:
            self.dismiss([one.value for one in inputs])
        else:
            inputs[inputs.index(event.input) + 1].focus()


class Desk(App[None]):
    """Facts to decide; every key that decides writes its decision at once."""

    TITLE = "dsx review"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    OptionList { width: 28; height: 1fr; border: none; border-right: solid $panel; }
    #text { width: 1fr; height: 1fr; padding: 0 1; }
    #side { width: 40; height: 1fr; border-left: solid $panel; padding: 0 1; }
    #said { height: 1; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "judge('accept')", "accept"),
        Binding("r", "judge('reject')", "reject"),
        Binding("e", "edit", "slot"),
        Binding("right_square_bracket", "extend(0, 1)", "end +word", key_display="]"),
        Binding("left_square_bracket", "extend(0, -1)", "end -word", key_display="["),
        Binding("right_curly_bracket", "extend(-1, 0)", "start -word", key_display="}", show=False),
        Binding("left_curly_bracket", "extend(1, 0)", "start +word", key_display="{", show=False),
        Binding("m", "missed", "missed"),
        Binding("n", "note", "note"),
        Binding("u", "undo", "undo"),
        Binding("j,down", "step(1)", "next", show=False),
        Binding("k,up", "step(-1)", "back", show=False),
        Binding("space", "undecided", "next undecided"),
        Binding("f", "filter", "kind"),
        Binding("full_stop", "article(1)", "article +", key_display="."),
        Binding("comma", "article(-1)", "article -", key_display=",", show=False),
        Binding("q", "quit", "leave"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        yield Static(id="said", markup=False)
        with Horizontal():
            yield OptionList(id="articles")
            with VerticalScroll(id="text", can_focus=False):
                yield Static(id="article", markup=False)
            with VerticalScroll(id="side", can_focus=False):
                yield Static(id="fact", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#articles", OptionList).can_focus = False
        self.query_one("#articles", OptionList).add_options([Option("") for _ in self.session.articles])
        self.show()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.session.choose(event.option_index)
        self.show()

    def show(self, said: str = "") -> None:
        """Show where the session stands, and a word on what was done."""
        session = self.session
        kinds = ", ".join(sorted(session.kinds)) if session.kinds else "all kinds"
        head = said or f"{session.decided:,} of {session.total:,} decided · {kinds}"
        self.query_one("#said", Static).update(Text(visible(head)))
        articles = self.query_one("#articles", OptionList)
        for number, article in enumerate(session.articles):
            done, of = session.progress(article)
            articles.replace_option_prompt_at_index(number, Text(shorten_middle(f"{done}/{of} {visible(article.doc)}", 25)))
        articles.highlighted = session.at_article
        self.query_one("#article", Static).update(self._article())
        self.query_one("#fact", Static).update(self._fact())
        self.call_after_refresh(self._scroll)

    def _article(self) -> Text:
        session = self.session
        text = session.article.text
        # Each character is shown as itself or as one other: the places stay those of the text
        shown = Text("".join(char if char == "\n" or char.isprintable() else "·" for char in text))
        for fact in session.facts:
            right = session.right(fact)
            decision = session.decisions.standing(fact)
            style = STYLES[fact.kind] + (" dim strike" if decision and decision.verdict == "reject" else "")
            shown.stylize(style, right.start, right.end)
        for added in session.added():
            if added.right:
                shown.stylize(STYLES[added.kind] + " italic", added.right.start, added.right.end)
        if (current := session.fact) is not None:
            right = session.right(current)
            shown.stylize("bold reverse", right.start, right.end)
        return shown

    def _fact(self) -> Text:
        session, fact = self.session, self.session.fact
        if fact is None:
            return Text("no facts of this kind here")
        standing, last = session.decisions.standing(fact), session.decisions.last(fact.doc, fact.id)
        lines = Text()
        state = f"{MARKS[standing.verdict]} {standing.verdict}" if standing and standing.verdict else "not decided"
        lines.append(f"{session.at_fact + 1} of {len(session.facts)} · {fact.kind} · {state}\n", "bold")
        if standing is None and last is not None:
            lines.append(f"{last.verdict}ed before, under another value\n", "yellow")
        lines.append(visible(say(fact)) + "\n\n")
        right = session.right(fact)
        for slot in SLOTS[fact.kind]:
            value = right.value.get(slot)
            if value is not None:
                lines.append(f"{slot}: ", "dim").append(visible(str(value)) + "\n")
        if standing and standing.note:
            lines.append(f"\nnote: {visible(standing.note)}\n", "italic")
        lines.append(f"\n{fact.zone}, line {fact.line}, {fact.rule}\n", "dim")
        lines.append(visible_lines(way_of(session.article.text, fact)), "dim")
        return lines

    def _scroll(self) -> None:
        if (fact := self.session.fact) is None:
            return
        pane = self.query_one("#text", VerticalScroll)
        width = max(1, pane.scrollable_content_region.width)
        before = self.session.article.text[: self.session.right(fact).start]
        row = sum(1 + max(0, len(line) - 1) // width for line in before.split("\n")) - 1
        pane.scroll_to(y=max(0, row - pane.size.height // 3), animate=False)

    def action_judge(self, verdict: str) -> None:
        self.session.judge("accept" if verdict == "accept" else "reject")
        self.show()

    def action_extend(self, start: int, end: int) -> None:
        self.session.extend(start, end)
        self.show()

    def action_step(self, by: int) -> None:
        self.session.step(by)
        self.show()

    def action_article(self, by: int) -> None:
        self.session.choose(self.session.at_article + by)
        self.show()

    def action_undecided(self) -> None:
        self.session.step(1)
        self.show("" if self.session.next_undecided() else "all are decided")

    def action_undo(self) -> None:
        self.session.undo()
        self.show()

    def action_filter(self) -> None:
        """All kinds, then each kind by itself."""
        order: list[str | None] = [None, *KINDS]
        now = next(iter(self.session.kinds)) if self.session.kinds and len(self.session.kinds) == 1 else None
        self.session.filter(order[(order.index(now) + 1) % len(order)])
        self.show()

    def action_edit(self) -> None:
        if (fact := self.session.fact) is not None:
            self._ask(
                f"slot of {fact.kind}: {', '.join(SLOTS[fact.kind])}",
                {"slot": "", "value, or nothing": ""},
                self.session.set_slot,
            )

    def action_missed(self) -> None:
        fields = {"kind": "", "its words": "", "slots: number=61; unit=xã": ""}
        self._ask(f"a missed fact: {', '.join(KINDS)}", fields, self.session.add)

    def action_note(self) -> None:
        fact = self.session.fact
        standing = fact and self.session.decisions.standing(fact)
        self._ask("a note", {"note": (standing.note if standing else None) or ""}, self.session.note)

    def _ask(self, heading: str, fields: dict[str, str], do: Callable[..., None]) -> None:
        def answered(answer: list[str] | None) -> None:
            said = ""
            if answer is not None:
                try:
                    do(*answer)
                except ValueError as error:
                    said = str(error)
            self.show(said)

        self.push_screen(Ask(heading, fields), answered)


def visible_lines(text: str) -> str:
    """Text of several lines that a terminal shows and never obeys."""
    return "\n".join(map(visible, text.split("\n")))
