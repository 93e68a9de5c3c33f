"""What the program says about damage that a check of the workspace found."""

from collections.abc import Sequence
from pathlib import Path

from clientlists_desktop.core.health import (
    Health,
    Problem,
    ProblemKind,
    Repaired,
    Rescued,
    RescuedList,
)
from clientlists_desktop.texts.translation import Text, Translate, grouped

_PROBLEMS = {
    ProblemKind.FILE: Text("Health", "“{name}”: SQLite finds %Ln fault(s) in the file"),
    ProblemKind.UNREADABLE: Text("Health", "“{name}” cannot be read to its end"),
    ProblemKind.BALANCE: Text(
        "Health", "List “{name}”: %Ln row(s) counted, but {expected} recorded"
    ),
    ProblemKind.CHANGED: Text(
        "Health", "“{name}” is not as it was stored: something differs in a block of %Ln row(s)"
    ),
    ProblemKind.CAMPAIGN: Text(
        "Health", "Campaign “{name}”: %Ln client(s) there, {expected} recorded"
    ),
    ProblemKind.ORPHANS: Text("Health", "“{name}”: %Ln orphaned row(s)"),
    ProblemKind.PROOF: Text("Health", "The proof “{name}” is not the file that was stored"),
    ProblemKind.JOURNAL: Text("Health", "The journal is not intact at line {seen}"),
}


def problem_text(problem: Problem, translate: Translate) -> str:
    """Say what is wrong: where, what was seen, what was expected."""
    text = _PROBLEMS[problem.kind].translated(translate, problem.seen)
    return (
        text.replace("{seen}", grouped(problem.seen, translate))
        .replace("{expected}", grouped(problem.expected, translate))
        .replace("{name}", problem.name)
    )


def health_text(health: Health, translate: Translate) -> str:
    """Say the result of a check in one sentence."""
    if health.is_sound:
        return translate(
            "Health", "The workspace is sound: %Ln list(s) and draft(s) counted.", "", health.lists
        )
    return translate("Health", "%Ln problem(s) found.", "", len(health.problems))


def exposed_text(names: Sequence[str], translate: Translate) -> str:
    """Say that others can read files of the workspace."""
    text = translate(
        "Health",
        "note: Other accounts of this computer can read {names}. The program could not change "
        "that: whoever owns the files can.",
    )
    return text.replace("{names}", ", ".join(f"“{name}”" for name in names))


def repaired_lines(done: Repaired, translate: Translate) -> list[str]:
    """Say what was repaired, and where the backup of what was there before is."""
    lines = [translate("Health", "Backup “{name}” was made first.").replace("{name}", done.backup)]
    if done.faults:
        lines.append(
            translate("Health", "Indexes were rebuilt: %Ln fault(s) repaired.", "", done.faults)
        )
    for name in done.lists:
        text = translate("Health", "List “{name}”: its balance was recounted.")
        lines.append(text.replace("{name}", name))
    if done.rows:
        lines.append(translate("Health", "Orphaned rows were deleted: %Ln.", "", done.rows))
    if done.files:
        lines.append(
            translate("Health", "Files of killed programs were deleted: %Ln.", "", done.files)
        )
    if len(lines) == 1:
        lines.append(translate("Health", "Nothing could be repaired."))
    return lines


def rescued_list_text(one: RescuedList, translate: Translate) -> str:
    """Say whether a list was rescued whole."""
    if one.is_whole:
        text = translate("Health", "List “{name}”: whole, %Ln row(s)", "", one.rows)
    elif one.rows == one.expected:
        text = translate("Health", "List “{name}”: %Ln row(s), not all as stored", "", one.rows)
    else:
        text = translate("Health", "List “{name}”: %Ln of {expected} rows", "", one.rows)
    return text.replace("{expected}", grouped(one.expected, translate)).replace("{name}", one.name)


def rescued_beside_text(path: Path, rescued: Rescued, translate: Translate) -> str:
    """Say where what was rescued is, and whether it is whole."""
    where = translate("Health", "Rescued into “{file}”: %Ln list(s).", "", len(rescued.lists))
    what = translate("Health", "Everything could be read.")
    if not rescued.is_whole:
        what = translate("Health", "Not everything could be read.")
    return f"{where} {what}".replace("{file}", path.name)
