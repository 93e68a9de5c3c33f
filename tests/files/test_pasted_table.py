"""What spreadsheet programs put on the clipboard becomes the text of a file."""

import pytest

from clientlists_desktop.files.pasted_table import table_text

EXCEL = "Phone\tName\r\n12025550147\tAnn\r\n"


@pytest.mark.parametrize(
    ("text", "html", "table"),
    [
        (EXCEL, "<table><tr><td>other</td><td>cells</td></tr></table>", EXCEL),
        ("12025550147\n12025550148\n", "", "12025550147\n12025550148\n"),
        ("", "<p>x</p><table><tr><th>Phone</th><th>Name</th></tr>\n<tr><td>1202555\n0147</td>"
             "<td>O&amp;N</td></tr></table><p>y</p>", "Phone\tName\n1202555 0147\tO&N"),
        ("", "<table><tr><td>a<br>b</td><td>say \"hi\"</td></tr></table>",
         '"a\nb"\t"say ""hi"""'),
        ("/home/anna/clients.csv", "", ""),
        ("hello", "<b>hello</b>", ""),
        ("", "", ""),
        ("", "<td>never in a row", ""),
    ],
    ids=["Excel", "one column", "page alone", "marks", "path", "words", "nothing", "no row"],
)  # fmt: skip
def test_a_copied_table(text: str, html: str, table: str) -> None:
    assert table_text(text, html) == table
