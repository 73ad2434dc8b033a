"""Which statements of the rules no article runs: what fits only the sentences it was written for.

    python benchmarks/never_run.py ../shared/articles/fresh.jsonl ../shared/articles/wild
    python benchmarks/never_run.py --list --under kinds/ranks ARTICLES…

Extracts all articles in this process under coverage.py and counts the statements of dsx/kinds (or another part: --under) that
none of them ran, file by file, with the size of kinds/ and language/. --list prints the lines themselves.
"""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator
from pathlib import Path

import coverage

SIZED = ("kinds", "language")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", metavar="ARTICLES", help="files and folders, as for dsx extract")
    parser.add_argument("--under", default="kinds", metavar="PART", help="the part of the package that is watched")
    parser.add_argument("--list", action="store_true", help="print the statements that never ran")
    asked = parser.parse_args()
    watching = coverage.Coverage(data_file=None, config_file=False, include=[f"*/dsx/{asked.under}/*"])
    watching.start()  # before the package is imported: what its import runs counts as run
    articles = extract(asked.paths)
    watching.stop()
    import dsx

    package = Path(dsx.__file__).parent
    missing = {path: watching.analysis2(str(path)) for path in sorted((package / asked.under).rglob("*.py"))}
    statements = sum(len(analysis[1]) for analysis in missing.values())
    never = sum(len(analysis[3]) for analysis in missing.values())
    for path, (_, _, _, lines, _) in missing.items():
        if lines:
            print(f"{len(lines):5} {path.relative_to(package)}")
            print(*quoted(path, lines) if asked.list else (), sep="\n", end="\n" if asked.list else "")
    print(f"{articles} articles: {never} of {statements} statements of {asked.under} never ran")
    for part in SIZED:
        print("{}: {} files, {} lines, {} functions".format(part, *size(package / part)))


def extract(paths: list[str]) -> int:
    """Extract all articles; how many there were."""
    import dsx
    from dsx.pipeline import facts

    number = 0
    for article in dsx.read(paths):
        if isinstance(article, dsx.Article):
            facts(article)
            number += 1
    return number


def quoted(path: Path, lines: list[int]) -> Iterator[str]:
    """Lines of a file, with their numbers."""
    text = path.read_text(encoding="utf-8").splitlines()
    return (f"      {number:4} {text[number - 1]}" for number in lines)


def size(folder: Path) -> tuple[int, int, int]:
    """How many files, lines and functions a part has."""
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    functions = (node for text in texts for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))
    return len(texts), sum(text.count("\n") for text in texts), sum(1 for _ in functions)


if __name__ == "__main__":
    main()
