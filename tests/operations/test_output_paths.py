"""Where a file may be written."""

import os

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes among files")
def test_a_pipe_is_never_replaced(tmp_path):
    pipe = tmp_path / "out.csv"
    os.mkfifo(pipe)
    with pytest.raises(Refused) as refused:
        check_target(pipe, WORKBOOK_OR_TEXT, overwrite=True)
    assert refused.value.reason is Refusal.NOT_WRITABLE
    assert pipe.is_fifo()
