"""What the kinds of lines are called."""

from clientlists_desktop.core.phones import LineKind
from clientlists_desktop.texts.translation import Text, Translate

_KINDS = {
    LineKind.MOBILE: Text("LineKind", "mobile"),
    LineKind.FIXED: Text("LineKind", "fixed"),
    LineKind.FIXED_OR_MOBILE: Text("LineKind", "cannot be told: mobile or fixed"),
    LineKind.TOLL_FREE: Text("LineKind", "free of charge"),
    LineKind.PREMIUM: Text("LineKind", "premium rate"),
    LineKind.VOIP: Text("LineKind", "internet telephony"),
    LineKind.OTHER: Text("LineKind", "others"),
    LineKind.UNKNOWN: Text("LineKind", "cannot be told: unlikely numbers"),
}


def kind_label(kind: LineKind, translate: Translate) -> str:
    """Return what a kind of line is called."""
    return _KINDS[kind].translated(translate)
