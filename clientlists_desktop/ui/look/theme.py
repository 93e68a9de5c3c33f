"""The colours, sizes and style sheet of the window, light and dark."""

import re
from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from clientlists_desktop.paths import resource


@dataclass(frozen=True)
class Tokens:
    """Colours by purpose. Text has a contrast of at least 4.5:1 on `surface`."""

    window: str
    side_bar: str
    surface: str
    divider: str
    border: str
    text: str
    muted: str
    accent: str
    link: str
    selection: str
    ready: str
    failed: str
    duplicate: str
    warning: str
    repaired: str
    blank: str
    disabled: str
    disabled_fill: str
    green_card: str
    amber_card: str
    toast: str
    toast_text: str
    toast_link: str
    hover: str
    accent_hover: str


LIGHT = Tokens(
    window="#F6F7F9", side_bar="#ECEFF3", surface="#FFFFFF", divider="#DDE1E7", border="#838C99",
    text="#1B1F24", muted="#565F6B", accent="#2457D6", link="#1F4FC4", selection="#E6EDFC",
    ready="#1A7437", failed="#B42318", duplicate="#6A45BF", warning="#875400", repaired="#0A6872",
    blank="#5B6470", disabled="#5F6873", disabled_fill="#E9ECF0", green_card="#E2F4E8",
    amber_card="#FFF1D1", toast="#24292F", toast_text="#FFFFFF", toast_link="#9BB8FF",
    hover="#F0F3F8", accent_hover="#1F4FC4",
)  # fmt: skip
DARK = Tokens(
    window="#1B1D21", side_bar="#151719", surface="#23262B", divider="#3A3F47", border="#7C8592",
    text="#E8EAED", muted="#A9B1BC", accent="#3D6BE0", link="#9BB8FF", selection="#263656",
    ready="#63C985", failed="#FF9486", duplicate="#BFA9FF", warning="#EBB950", repaired="#64CCD5",
    blank="#A9B1BC", disabled="#9AA2AD", disabled_fill="#2E3238", green_card="#1D3526",
    amber_card="#3D3117", toast="#E8EAED", toast_text="#1B1F24", toast_link="#1F4FC4",
    hover="#2B2F36", accent_hover="#2F5BCB",
)  # fmt: skip

ROW_CHECK, ROW_CARD, ROW_LIST, ROW_LISTS = 30, 32, 36, 44
CONTROL, CIRCLE, ACCOUNT = 32, 32, 52
_SYMBOLS = ("caret-down", "checked", "sort-down", "sort-up")
"""Files of icons that the style sheet names."""


def tokens() -> Tokens:
    """Return the tokens of the current theme."""
    return DARK if _is_dark(QGuiApplication.palette()) else LIGHT


def _is_dark(palette: QPalette) -> bool:
    window = palette.color(QPalette.ColorRole.Window)
    return window.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def scaled(pixels: int) -> int:
    """Scale a size that is meant for 13 px text to the text size of this system."""
    return round(pixels * QFontInfo(QGuiApplication.font()).pixelSize() / 13)


def apply_theme(application: QApplication, scheme: Qt.ColorScheme) -> None:
    """Set palette and style sheet; call again when the system’s colour scheme changes.

    If the system does not say which scheme it uses, its palette decides.
    """
    if scheme is Qt.ColorScheme.Unknown:
        now = tokens()
    else:
        now = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    application.setPalette(_palette(now))
    application.setStyleSheet(_style_sheet(now))


def _palette(now: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: now.window,
        QPalette.ColorRole.WindowText: now.text,
        QPalette.ColorRole.Base: now.surface,
        QPalette.ColorRole.AlternateBase: now.hover,
        QPalette.ColorRole.Text: now.text,
        QPalette.ColorRole.Button: now.surface,
        QPalette.ColorRole.ButtonText: now.text,
        QPalette.ColorRole.Highlight: now.selection,
        QPalette.ColorRole.HighlightedText: now.text,
        QPalette.ColorRole.PlaceholderText: now.muted,
        QPalette.ColorRole.Link: now.link,
        QPalette.ColorRole.ToolTipBase: now.toast,
        QPalette.ColorRole.ToolTipText: now.toast_text,
        QPalette.ColorRole.Mid: now.divider,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(now.disabled))
    return palette


def _style_sheet(now: Tokens) -> str:
    values = {field.name: getattr(now, field.name) for field in fields(now)}
    sizes = {
        "caption": scaled(12), "section": scaled(15), "title": scaled(22), "figure": scaled(24),
        "control": scaled(CONTROL) - 2, "field": scaled(CONTROL), "example": scaled(24),
        "account": scaled(ACCOUNT),
        "arrow": scaled(24), "tick": scaled(18), "inline": scaled(18), "icon": scaled(16),
        "line": scaled(22), "sort": scaled(14), "drop": scaled(28), "focustick": scaled(18) - 2,
        "ticked": scaled(18) + 2, "radio": scaled(14), "focusradio": scaled(14) - 2,
         "half": scaled(14) // 2 + 1, "ring": scaled(4),
        "dot": scaled(14) + 2 - 2 * scaled(4), "chip": scaled(28),
        "round": (scaled(28) + 2) // 2, "circle": scaled(CIRCLE) // 2,
    }  # fmt: skip
    scheme = "dark" if now is DARK else "light"
    sheet = _SHEET
    for symbol in _SYMBOLS:
        file = resource(f"icons/{symbol}-{scheme}.svg").as_posix()
        sheet = sheet.replace(f'"@{symbol}"', f'"{file}"')
    words = {f"@{name}": value for name, value in values.items()}
    words.update({f"@{name}px": f"{pixels}px" for name, pixels in sizes.items()})
    return re.sub(r"@[a-z_]+", lambda found: words[found[0]], sheet)


_SHEET = """
QMainWindow, QWizard, QDialog { background: @window; }
QWizardPage, #page, #surface { background: @surface; }
#windowPage { background: @window; }
#sideBar, #sideBarPages { background: @side_bar; }
#sideBar QToolButton { border: 2px solid transparent; border-radius: 6px; padding: 6px 10px;
    text-align: left; }
#sideBar QToolButton[narrow="true"] { padding: 0; }
#sideBar QToolButton:hover { background: @hover; }
#sideBar QToolButton:checked { background: @surface; color: @link; font-weight: 600;
    border-left: 3px solid @accent; }
#sideBar QToolButton:focus { border: 2px solid @accent; }
#sideBar #accountButton { border: none; background: transparent; padding: 0; text-align: left;
    min-height: @accountpx; }
#sideBar #accountButton:hover { background: @hover; }
#sideBar #accountButton:focus { border: 2px solid @accent; }
QLabel[role="title"] { font-size: @titlepx; font-weight: 600; }
QLabel[role="section"] { font-size: @sectionpx; font-weight: 600; }
QLabel[role="figure"] { font-size: @figurepx; font-weight: 600; }
QLabel[role="example"] { font-size: @examplepx; font-weight: 600; letter-spacing: 1px; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="fieldTitle"] { min-height: @fieldpx; }
QLabel[role="caption"] { color: @muted; font-size: @captionpx; }
QLabel[role="circle"] { background: @selection; color: @link; font-weight: 600;
    border-radius: @circlepx; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[tone="ready"] { color: @ready; } QLabel[tone="failed"] { color: @failed; }
QLabel[tone="duplicate"] { color: @duplicate; } QLabel[tone="blank"] { color: @blank; }
QLabel[tone="warning"] { color: @warning; } QLabel[tone="repaired"] { color: @repaired; }
QFrame#card { background: @surface; border: 1px solid @divider; border-radius: 8px; }
QFrame#card[tone="fix"] { background: @selection; border: 1px solid @accent; }
QFrame#card[tone="done"] { background: @green_card; border: 1px solid @ready; }
QFrame#card[tone="amber"] { background: @amber_card; border: 1px solid @warning; }
QFrame#balance { background: @surface; border: 1px solid @divider; border-radius: 8px; }
QFrame#balance QLabel[sign="true"] { color: @muted; border-left: 1px solid @divider;
    border-right: 1px solid @divider; }
QPushButton[term="true"] { border: none; border-radius: 0; padding: 0; }
QFrame#balance QPushButton[flat="true"]:checked { background: @surface; font-weight: 600; }
QFrame#assist { border: 1px solid @divider; border-radius: 8px; background: @surface; }
QFrame#assist[tone="fix"] { background: @selection; border: 1px solid @accent; }
QFrame#assist[tone="amber"] { background: @amber_card; border: 1px solid @warning; }
QFrame#assist QPushButton[flat="true"] { min-width: @arrowpx; max-width: @arrowpx; padding: 0 4px; }
QFrame#card[tone="refused"] { background: @surface; border: 1px solid @failed; }
QFrame#dropZone { background: @surface; border: 2px dashed @border; border-radius: 8px; }
QFrame#dropZone[over="true"] { border: 2px solid @accent; background: @selection; }
QComboBox, QTableView, QListView, QMenu { icon-size: @iconpx; }
QComboBox, QLineEdit, QPlainTextEdit { placeholder-text-color: @muted; }
QComboBox:disabled, QLineEdit:disabled, QPlainTextEdit:disabled {
    placeholder-text-color: @disabled; }
QPushButton, QComboBox, QLineEdit { min-height: @controlpx; border: 1px solid @border;
    border-radius: 6px; padding: 0 12px; background: @surface; color: @text; }
QLineEdit { padding: 0 8px; selection-background-color: @accent; selection-color: #FFFFFF; }
QLineEdit QToolButton { border: none; background: transparent; padding: 0; }
QTextBrowser { border: 1px solid @divider; border-radius: 4px; background: @surface; color: @text;
    selection-background-color: @accent; selection-color: #FFFFFF; }
QTextBrowser:focus { border: 2px solid @accent; }
#helpWindow { background: @window; }
QPlainTextEdit { border: 1px solid @border; border-radius: 6px; padding: 4px; background: @surface;
    color: @text; selection-background-color: @accent; selection-color: #FFFFFF; }
QPlainTextEdit:focus { border: 2px solid @accent; }
QPushButton:hover, QComboBox:hover { background: @hover; }
QPushButton:focus, QComboBox:focus { border: 2px solid @accent; padding: 0 11px; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 7px; }
QPushButton:pressed { background: @selection; }
QPushButton:disabled, QComboBox:disabled, QLineEdit:disabled { background: @disabled_fill;
    color: @disabled; border: 1px solid @divider; }
QPushButton[primary="true"] { background: @accent; color: #FFFFFF; border: 1px solid @accent;
    font-weight: 600; padding: 0 16px; }
QPushButton[primary="true"]:hover { background: @accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 0 15px; }
QPushButton[primary="true"]:disabled { background: @disabled_fill; color: @disabled;
    border: 1px solid @divider; }
QWizard QPushButton#cancel { margin: 4px 0 4px 13px; }
QWizard QPushButton#back { margin: 4px 0; }
QWizard QPushButton#next, QWizard QPushButton#finish { margin: 4px 13px 4px 0; }
QPushButton[strong="true"] { border: 2px solid @accent; color: @link; font-weight: 600; }
QPushButton[strong="true"]:focus { border: 2px solid @text; padding: 0 12px; }
QPushButton[flat="true"] { border: none; background: transparent; color: @link; padding: 0 4px; }
QPushButton[inline="true"] { min-height: @inlinepx; max-height: @inlinepx; }
QPushButton[flat="true"]:focus { border: 2px solid @accent; padding: 0 2px; }
QPushButton[chip="true"] { border-radius: @roundpx; padding: 0 12px; min-height: @chippx; }
QPushButton[chip="true"]:checked { background: @selection; border: 2px solid @accent;
    color: @link; padding: 0 11px; }
QPushButton[chip="true"]:checked:focus { border: 2px solid @text; }
QFrame#filterChip { background: @surface; border: 1px solid @border;
    border-radius: @roundpx; }
QFrame#filterChip QPushButton[flat="true"] { color: @text; min-height: @chippx; padding: 0 8px; }
QLabel[role="pill"] { border-radius: 4px; padding: 4px 12px; font-weight: 600;
    background: @selection; color: @link; }
QLabel[role="pill"][tone="ready"] { background: @green_card; color: @ready; }
QLabel[role="pill"][tone="warning"] { background: @amber_card; color: @warning; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none;
    width: @droppx; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: url("@caret-down"); width: @iconpx; height: @iconpx; }
QTimeEdit::down-arrow { image: none; width: 0; height: 0; }
QTimeEdit::up-button, QTimeEdit::down-button, QSpinBox::up-button, QSpinBox::down-button {
    width: 0; border: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @border;
    selection-background-color: @selection; selection-color: @text; outline: none; }
QComboBox QAbstractItemView::item { padding: 4px 8px; border: 1px solid transparent; }
QComboBox QAbstractItemView::item:selected { background: @selection; color: @text;
    border: 1px solid @accent; border-radius: 4px; }
QTableView, QListView { background: @surface; border: 1px solid @divider; border-radius: 4px;
    gridline-color: @divider; selection-background-color: @selection; selection-color: @text;
    outline: none; }
QTableView:focus, QListView:focus { border: 2px solid @accent; }
QTableView::item { border-bottom: 1px solid @divider; padding: 0 8px; }
QTableView::item:selected { background: @selection; }
QListView::item { padding: 4px 8px; } QListView::item:selected { background: @selection; }
QTableView[pinned="left"] { border: none; border-right: 1px solid @divider; border-radius: 0; }
QTableView[pinned="right"] { border: none; border-left: 1px solid @divider; border-radius: 0; }
QPushButton::menu-indicator { image: url("@caret-down"); width: @iconpx; height: @iconpx;
    subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }
QPushButton[menu="true"]::menu-indicator { image: none; width: 0; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @muted; font-weight: 600; border: none;
    border-bottom: 1px solid @divider; padding: 8px 8px 8px 11px; font-size: @captionpx; }
QHeaderView::up-arrow { image: url("@sort-up"); width: @sortpx; height: @sortpx; }
QHeaderView::down-arrow { image: url("@sort-down"); width: @sortpx; height: @sortpx; }
QHeaderView[compact="true"]::section { padding: 2px 8px 2px 11px; }
QTableCornerButton::section { background: @surface; border: none; }
QProgressBar { border: none; border-radius: 4px; background: @divider; height: 8px;
    max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QScrollArea { border: none; background: transparent; }
#toast { background: @toast; border-radius: 8px; }
#toast QLabel { color: @toast_text; }
#toast QPushButton { border: none; background: transparent; color: @toast_link; font-weight: 600; }
#toast QPushButton:focus { border: 2px solid @toast_link; }
QMenu { background: @surface; border: 1px solid @divider; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border: 1px solid transparent; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; border: 1px solid @accent; }
QMenu::separator { height: 1px; background: @divider; margin: 4px 8px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QToolTip { background: @toast; color: @toast_text; border: none; padding: 4px 8px; }
QCheckBox, QRadioButton { spacing: 12px; }
QRadioButton { min-height: 26px; }
QRadioButton::indicator { width: @radiopx; height: @radiopx; border: 1px solid @border;
    border-radius: @halfpx; background: @surface; }
QRadioButton::indicator:checked { border: @ringpx solid @accent; background: #FFFFFF; width: @dotpx;
    height: @dotpx; }
QRadioButton:focus, QCheckBox:focus { color: @link; }
QRadioButton::indicator:focus { border: 2px solid @accent; width: @focusradiopx;
    height: @focusradiopx; }
QRadioButton::indicator:checked:focus { border: 2px solid @text; width: @focusradiopx;
    height: @focusradiopx; background: qradialgradient(cx: 0.5, cy: 0.5, fx: 0.5, fy: 0.5,
    radius: 0.5, stop: 0 #FFFFFF, stop: 0.45 #FFFFFF, stop: 0.55 @accent, stop: 1 @accent); }
QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { border: 1px solid @border;
    border-radius: 6px; background: @surface; color: @text; padding: 4px 8px; min-height: @linepx; }
QSpinBox:disabled, QDateEdit:disabled, QTimeEdit:disabled, QDateTimeEdit:disabled {
    background: @disabled_fill; color: @disabled; border: 1px solid @divider; }
QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus {
    border: 2px solid @accent; }
QCheckBox::indicator, QListView::indicator, QTableWidget::indicator { width: @tickpx;
    height: @tickpx; border: 1px solid @border; border-radius: 4px; background: @surface; }
QCheckBox::indicator:checked, QListView::indicator:checked,
QTableWidget::indicator:checked { border: none; width: @tickedpx; height: @tickedpx;
    image: url("@checked"); }
QCheckBox::indicator:focus { border: 2px solid @accent; width: @focustickpx;
    height: @focustickpx; }
QCheckBox::indicator:checked:focus { border: 2px solid @text; width: @focustickpx;
    height: @focustickpx; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: @border; border-radius: 4px; min-height: 32px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: @border; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
