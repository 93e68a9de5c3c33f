"""Refusals of projects, clients and campaigns, with their facts."""

from clientlists_desktop.core.errors import Refusal

CAMPAIGN_REFUSALS = {
    Refusal.NO_SUCH_PROJECT: {"name": "Support"},
    Refusal.PROJECT_NAME_TAKEN: {"name": "Support"},
    Refusal.PROJECT_IN_USE: {"name": "Support", "expected": "Spring\nSummer"},
    Refusal.NO_SUCH_FILTER: {"name": "Mine"},
    Refusal.FILTER_NAME_TAKEN: {"name": "Mine"},
    Refusal.SEVERAL_CHANNELS: {},
    Refusal.NO_CLIENT_FOUND: {},
    Refusal.NOT_FROM_CLIENTS: {"name": "Spring"},
    Refusal.NO_SUCH_CAMPAIGN: {"name": "Spring"},
    Refusal.CAMPAIGN_NAME_TAKEN: {"name": "Spring"},
    Refusal.MOVE_NOT_ALLOWED: {"name": "Spring", "seen": "draft", "expected": "resume"},
    Refusal.ACT_NOT_ALLOWED: {"name": "Spring", "seen": "draft", "expected": "export"},
    Refusal.OUT_OF_RANGE: {"name": "lines", "seen": 0, "expected": "1–1,000"},
    Refusal.NO_WEEKDAY: {},
    Refusal.HOURS_REVERSED: {},
    Refusal.WRONG_CHANNEL: {"name": "Spring"},
    Refusal.LIST_GONE: {"name": "Spring"},
    Refusal.NOT_PLANNED_FOR: {"name": "Spring"},
    Refusal.WRONG_CAMPAIGN: {"file": "report.csv", "name": "Spring", "seen": "Winter"},
    Refusal.NO_KNOWN_RESULT: {"file": "report.csv", "name": "Spring", "seen": "flew away"},
    Refusal.UNKNOWN_RESULT: {"seen": "read", "expected": "no_answer, planned"},
    Refusal.UNKNOWN_WORD: {"seen": "voicemail"},
    Refusal.NO_RESULT_COLUMN: {"file": "report.csv", "expected": "Phone, Name"},
}
