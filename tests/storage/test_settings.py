from clientlists_desktop.storage.settings import COUNTRY, LAST_CHANNELS, get_setting, set_setting


def test_a_setting_that_was_never_made_is_none(workspace):
    assert get_setting(workspace, COUNTRY) is None


def test_a_setting_is_kept_and_replaced(workspace):
    set_setting(workspace, COUNTRY, "RU")
    set_setting(workspace, COUNTRY, "KZ")
    set_setting(workspace, LAST_CHANNELS, "telegram,vk")
    workspace.close()
    workspace.open()
    assert get_setting(workspace, COUNTRY) == "KZ"
    assert get_setting(workspace, LAST_CHANNELS) == "telegram,vk"
