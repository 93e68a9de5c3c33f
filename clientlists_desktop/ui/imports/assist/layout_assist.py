"""What there is to say about a file's layout: a doubt, or that an import profile was used."""

from collections.abc import Callable

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.layouts.layout_options import LayoutDoubt
from clientlists_desktop.texts.imports.notices import doubt_text
from clientlists_desktop.ui.imports.assist.assist_item import AssistButton, AssistItem, Weight
from clientlists_desktop.ui.runtime.translation import translate


def layout_items(
    file: CheckedFile, change: Callable[[], None], forget: Callable[[], None]
) -> list[AssistItem]:
    """Return what there is to say about the layout of a file.

    Args:
        change: shows the layout, to be looked at and changed.
        forget: detects the layout as if the header were new.
    """
    facts = file.facts
    found = []
    doubts = [doubt_text(doubt, translate) for doubt in facts.doubts if not _is_asked(doubt, file)]
    if doubts:
        look = AssistButton(
            translate("LayoutAssist", "See how it was opened…"), "lookAtOpening", change
        )
        found.append(
            AssistItem(
                "layout-doubt",
                Weight.LAYOUT,
                doubts[0],
                " ".join(doubts[1:]),
                buttons=(look,),
                icon="warning",
                tone="amber",
            )
        )
    if facts.recalled:
        text = translate("LayoutAssist", "Opened like the last file with this header.")
        forgetting = AssistButton(translate("LayoutAssist", "Forget"), "forgetOpening", forget)
        explained = translate("LayoutAssist", "Forget it to open such files as if they were new.")
        found.append(
            AssistItem("layout-recalled", Weight.NEWS, text, explained, buttons=(forgetting,))
        )
    return found


def _is_asked(doubt: LayoutDoubt, file: CheckedFile) -> bool:
    """Whether a question with the possible answers says the same."""
    asked = any(question.code is QuestionCode.ADDRESS for question in file.questions)
    return doubt is LayoutDoubt.ADDRESS and asked
