import openpyxl
import pytest

from clientlists_desktop.core.channels import CHANNELS
from tests.cli.helpers import status_of

CODES = [channel.code for channel in CHANNELS]


@pytest.mark.parametrize(
    ("channel", "ending"),
    [*((code, "xlsx") for code in CODES), ("telephony", "csv"), ("viber", "csv"), ("azure", "csv")],
)
def test_the_sample_of_a_channel_checks_with_0_failed(run, tmp_path, channel, ending):
    path = tmp_path / f"sample.{ending}"
    made = run("sample", "--channel", channel, path)
    assert (made.status, made.out, made.err) == (0, "", "")
    ran = run("check", path, "--channel", channel, "--json")
    found = ran.json
    assert ran.status == 0
    assert found["read"] == found["ready"] == 5
    assert (found["warned"], found["header_row"]) == (0, 1)
    assert found["columns"][1:4] == ["First name", "Last name", "City"]
    steering = found["columns"][4:]
    assert steering == (["GMT_ZONE", "DIALER_PRIORITY"] if channel == "telephony" else [])
    # The sheet that explains a sample is no sheet of clients.
    unread = [sheet["name"] for sheet in found["unread_sheets"]]
    assert unread == (["How to fill"] if ending == "xlsx" else [])


def test_a_sample_explains_how_to_fill_it(run, tmp_path):
    run("sample", "--channel", "telephony", tmp_path / "sample.xlsx")
    notes = openpyxl.load_workbook(tmp_path / "sample.xlsx")["How to fill"]
    told = dict(notes.iter_rows(values_only=True))
    assert {"Phone number", "GMT_ZONE", "DIALER_PRIORITY", "Rules"} <= set(told)
    assert "20 MB" in told["Rules"]


def test_an_existing_file_is_replaced_only_by_force(run, tmp_path):
    target = tmp_path / "sample.csv"
    target.write_text("mine")
    refused = run("sample", "--channel", "viber", target)
    assert (refused.status, target.read_text()) == (3, "mine")
    assert f"“{target}”" in refused.err
    assert run("sample", "--channel", "viber", target, "--force").status == 0
    assert target.read_text("utf-8-sig").startswith("Client ID,First name")


def test_a_sample_into_a_folder_that_is_not_there_is_refused(run, tmp_path):
    refused = run("sample", "--channel", "viber", tmp_path / "nowhere" / "sample.csv")
    assert refused.status == 3
    assert "nowhere" in refused.err


def test_samples_and_channels_need_no_workspace(workspace, tmp_path):
    assert status_of("sample", "--channel", "vk", tmp_path / "sample.xlsx") == 0
    assert status_of("channels") == 0
    assert not workspace.exists()


def test_all_channels_are_shown(run):
    shown = run("channels", "--json").json
    assert [one["code"] for one in shown] == CODES
    assert all(set(one) == {"code", "name", "group", "address", "example"} for one in shown)
    phones = {one["code"] for one in shown if one["address"] == "Phone number"}
    assert {"telephony", "whatsapp"} <= phones
    assert {one["address"] for one in shown} == {"Phone number", "Client ID"}
    for_people = run("channels").out.splitlines()
    assert [line.split()[0] for line in for_people] == CODES
    assert CODES[0] == "telephony"
    assert all(code == code.lower() for code in CODES)
