"""Finds columns in the text of a PDF's pages, which pdftotext lays out with blanks."""

SEGMENT = re.compile(r"\S(?:\S| {1,2}(?=\S))*")
# The room for signatures is a few lines high.
MOST_BLANK_LINES = 6


def segments(line):
    return [(found.start(), found.end(), found[0]) for found in SEGMENT.finditer(line)]


def is_in_columns(text):
    """Whether most of the text runs in two columns, which the lines of a page mix up."""
    lines = [line for line in text.splitlines() if len(line.strip()) > 20]
    width = max((len(line) for line in lines), default=0)
    split = 0
    for line in lines:
        parts = segments(line)
        longest = [part for part in parts if part[1] - part[0] >= 20]
        split += len(parts) == 2 == len(longest) or (
            len(parts) == 1 == len(longest) and parts[0][0] * 5 >= width * 2
        )
    return len(lines) >= 20 and split * 5 >= len(lines) * 2


class Region:
    """Lines that one set of gaps divides into columns."""

    def __init__(self, width):
        # By how many lines each place of a line is covered.
        self.covered = [0] * (width + 2)
        self.lines = []

    def columns(self, covered, count):
        """The columns: what lies between gaps that hardly any line reaches over, as titles do."""
        columns, start = [], None
        is_open = [lines * 5 <= count for lines in covered]
        for place in range(len(covered)):
            if not is_open[place] and start is None:
                start = place
            elif start is not None and all(is_open[place : place + 2]):
                columns.append((start, place))
                start = None
        return columns

    def count(self):
        return sum(bool(parts) for parts in self.lines)

    def take(self, parts):
        """Adds a line where it leaves at least two columns; one alone must lie in a column."""
        before = self.columns(self.covered, self.count())
        covered = list(self.covered)
        for start, end, _ in parts:
            for place in range(start, end):
                covered[place] += 1
        columns = self.columns(covered, self.count() + 1)
        if len(parts) == 1:
            start, end, _ = parts[0]
            met = [column for column in before if column[0] < end and start < column[1]]
            if len(met) != 1 or len(columns) != len(before):
                return False
        if len(columns) < 2:
            return False
        self.covered = covered
        self.lines.append(parts)
        return True

    def end(self):
        """Leaves out lines at the end that stand at the left alone; returns whether columns are left."""
        columns = self.columns(self.covered, self.count())
        right = columns[1][0] if len(columns) > 1 else 0
        while self.lines and not any(part[0] >= right for part in self.lines[-1]):
            self.lines.pop()
        beside = sum(len(parts) > 1 for parts in self.lines)
        return beside > 0 and self.count() > 1

    def rows(self):
        columns = self.columns(self.covered, self.count())
        is_table = len(columns) > 2
        for parts in self.lines:
            if not parts:
                if not is_table:
                    yield ""
                continue
            cells = [""] * len(columns)
            for start, end, text in parts:
                met = [place for place, (left, right) in enumerate(columns) if left < end and start < right]
                nearest = min(range(len(columns)), key=lambda place: abs(columns[place][0] - start))
                place = met[0] if met else nearest
                cells[place] += (" " if cells[place] else "") + text
            yield "\t".join(cells)


def with_cells(page):
    """The lines of a page, with tabs between the columns of tables and of what stands side by side."""
    lines = page.split("\n")
    parts = [segments(line) for line in lines]
    width = max((len(line) for line in lines), default=0)
    result, index = [], 0
    while index < len(lines):
        region = Region(width)
        end, blank = index, 0
        if len(parts[index]) > 1:
            while end < len(lines) and blank <= MOST_BLANK_LINES:
                if parts[end] and not region.take(parts[end]):
                    break
                if not parts[end]:
                    region.lines.append([])
                blank = 0 if parts[end] else blank + 1
                end += 1
        if region.lines and region.end():
            result += region.rows()
            index += len(region.lines)
        else:
            result.append(lines[index])
            index += 1
    return "\n".join(result)
