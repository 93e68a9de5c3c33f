"""A name that is taken is described on its field, where a screen reader finds it."""

from PySide6.QtWidgets import QLineEdit

from clientlists_desktop.core.errors import Refusal, Refused
from tests.ui.places import Builder
from tests.ui.runtime.held_database_thread import CHANGE

TAKEN = "A list with this name already exists"


def test_the_name_of_a_new_list_says_whether_it_is_free(builder: Builder) -> None:
    field = builder.consent().findChild(QLineEdit, "listName")
    builder.database.answer("name", False)
    assert field.accessibleDescription() == TAKEN
    field.setText("autumn")
    assert field.accessibleDescription() == ""


def test_a_refused_name_says_why(builder: Builder) -> None:
    dialog = builder.rename()
    field = dialog.findChild(QLineEdit, "newName")
    dialog.submit()
    builder.database.refuse(CHANGE, Refused(Refusal.NAME_TAKEN, name="Winter"))
    assert "Winter" in field.accessibleDescription()
    field.setText("autumn")
    assert field.accessibleDescription() == ""
