"""20,000 files of which 500 are bad, in 25 sorts: `python benchmarks/bad_files.py FOLDER [FILES]` makes them and runs dsx.

Once with `--jobs 1`, then with `--jobs 2`, killed three times and gone on with. What must be so: the same bytes, the facts of
every good file, one line of reason for each bad one, exit code 1.
"""

import gzip
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

DSX = [sys.executable, "-c", "from dsx_cli.start import main; main()", "extract", "--max-size", "200000"]
GOOD = "Ngày {day}/5/2022, Hà Nội xếp thứ {day}/63 tỉnh, thành phố. Ông Nguyễn Văn An cho biết đã cấp hơn {n} chữ ký số.\n"
DEEP = b'{"text": ' + b"[" * 2_000 + b"]" * 2_000 + b"}"


def fifo(path: Path) -> None:
    os.mkfifo(path)


def unix_socket(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)  # the address of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def no_text_column(path: Path) -> None:
    import duckdb

    duckdb.connect(":memory:").sql("SELECT 1 AS other").write_parquet(str(path))


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t",
    "nul.txt": b"Tin\0",
    "picture.txt": b"\x89PNG\r\n\x1a\n\xff\0",
    "broken.txt": "Ngày 5/5".encode() + b"\xc3\x28",
    "cut.txt": "Hà".encode()[:-1],
    "french.txt": "déjà vu".encode("latin-1"),
    "utf16.txt": "Ngày 5/5".encode("utf-16")[:-1],
    "large.txt": b"a" * 300_000,
    "bomb.txt.gz": gzip.compress(bytes(5_000_000)),
    "cut.txt.gz": gzip.compress(GOOD.encode())[:40],
    "none.txt.gz": b"not gzip",
    "none.txt.zst": b"not zstd",
    "none.parquet": b"not parquet",
    "column.parquet": no_text_column,
    "none.jsonl": b"",
    "json.jsonl": b'{"id": 1, \n',
    "deep.jsonl": DEEP,
    "list.jsonl": b"{} []\n",
    "number.jsonl": b'{"text": 5}\n',
    "date.jsonl": b'{"text": "Tin", "published": "5/5"}\n',
    "name.jsonl": b'{"text": "Tin", "id": [1]}\n',
    "pipe.txt": fifo,
    "socket.txt": unix_socket,
    "loop.txt": lambda path: path.symlink_to(path.name),
}


def make(folder: Path, files: int) -> int:
    """The files, in folders of a thousand; how many are bad."""
    draw = random.Random(0)
    bad = dict(zip(draw.sample(range(files), files // 40), list(BAD) * files, strict=False))
    for number in range(files):
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        if number not in bad:
            (place / f"{number}.txt").write_text(GOOD.format(day=number % 28 + 1, n=number + 2), encoding="utf-8")
            continue
        path, what = place / f"{number}-{bad[number]}", BAD[bad[number]]
        path.write_bytes(what) if isinstance(what, bytes) else what(path)
    return len(bad)


def run(*arguments: object) -> tuple[int, list[str], float]:
    started = time.monotonic()
    done = subprocess.run([*DSX, *map(str, arguments)], capture_output=True, text=True, check=False)
    return done.returncode, done.stderr.splitlines(), time.monotonic() - started


def killed(after: int, out: Path, *arguments: object) -> None:
    journal = out.with_name(out.name + ".unfinished") / "journal"
    with subprocess.Popen([*DSX, *map(str, arguments)], stderr=subprocess.DEVNULL, start_new_session=True) as process:
        while process.poll() is None and (not journal.exists() or journal.read_bytes().count(b"\n") < after):
            time.sleep(0.2)
        os.killpg(process.pid, signal.SIGKILL)


def main() -> None:
    folder, files = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    news, one, two = folder / "news", folder / "one.jsonl", folder / "two.jsonl"
    bad = make(news, files)
    code, said, seconds = run(news, "--jobs", 1, "-o", one)
    docs = {json.loads(line)["doc"] for line in one.open(encoding="utf-8")}
    good = f"{len(docs):,} of {files - bad:,} good files have facts"
    print(f"jobs 1: exit {code}, {good}, {len(said):,} reasons for {bad:,}, {seconds:.0f} s")
    for share in (5, 3, 2):
        killed(files // share, two, news, "--jobs", 2, "-o", two, "--resume")
    code, again, seconds = run(news, "--jobs", 2, "-o", two, "--resume")
    print(f"jobs 2, killed three times: exit {code}, {len(again):,} reasons, {seconds:.0f} s")
    print("same bytes:", one.read_bytes() == two.read_bytes(), " same reasons:", said == again)


if __name__ == "__main__":
    main()
