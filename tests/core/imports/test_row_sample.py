"""The sample of a file's rows is like the file, whatever the order of its rows."""

from clientlists_desktop.core.imports.row_sample import RowSample


def test_rows_that_alternate_are_sampled_alike():
    sample = RowSample()
    for start in range(0, 40_000, 1_000):
        sample.add([(row, ["even" if row % 2 else "odd"]) for row in range(start, start + 1_000)])
    cells = sample.column(0)
    assert abs(len(cells) * sample.stride - 40_000) < 2_000
    assert 0.4 < cells.count("odd") / len(cells) < 0.6
