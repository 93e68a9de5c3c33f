"""`doctor` looks for damage in the workspace, and rescues what can be read of a damaged one."""

from dataclasses import asdict
from pathlib import Path

from clientlists_desktop.cli.runtime.arguments import Options, Verbs, add_json, add_verb
from clientlists_desktop.cli.runtime.exit_codes import Exit
from clientlists_desktop.cli.runtime.output import counted, print_json, print_line
from clientlists_desktop.cli.runtime.run import run
from clientlists_desktop.cli.runtime.session import authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.health import Health, Repaired, Rescued
from clientlists_desktop.operations.backups.doctor import check_workspace, rescue_workspace
from clientlists_desktop.operations.backups.repair import repair_workspace
from clientlists_desktop.texts.health import (
    health_text,
    problem_text,
    repaired_lines,
    rescued_list_text,
)
from clientlists_desktop.texts.translation import english


def add_verbs(verbs: Verbs) -> None:
    """Add the verb that looks for damage."""
    meaning = "look for damage in the workspace, or rescue what can be read of it"
    parser = add_verb(verbs, "doctor", meaning, _doctor, add_json, reads=True)
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--repair", action="store_true", help="back up, then mend what can be mended"
    )
    chosen.add_argument(
        "--rescue", type=Path, metavar="OUT", help="write what can be read to this new workspace"
    )


def _doctor(options: Options) -> int:
    if options.rescue is not None:
        return _rescue(options)
    repaired = None
    if options.repair:
        actor = authorize(options, Permission.COPY_WORKSPACE)
        repaired = run(repair_workspace, options.workspace, actor)
    return _check(options, repaired)


def _check(options: Options, repaired: Repaired | None) -> int:
    health: Health = run(check_workspace, options.workspace)
    if options.json:
        mended = {} if repaired is None else {"repaired": asdict(repaired)}
        print_json({"sound": health.is_sound, **asdict(health), **mended})
    else:
        for line in repaired_lines(repaired, english) if repaired is not None else ():
            print_line(line)
        for problem in health.problems:
            print_line(problem_text(problem, english))
        print_line(health_text(health, english))
        if health.leftovers:
            print_line(f"note: {counted('%Ln file(s)', health.leftovers)} of killed programs left.")
        if health.undigested:
            what = counted("%Ln list(s) or table(s)", health.undigested)
            print_line(f"note: {what} will be given digests by the next start of the program.")
        if not health.is_sound and health.good_backup:
            print_line(f"note: the newest sound backup is {health.good_backup}")
    return Exit.DONE if health.is_sound else Exit.FOUND_FAILED


def _rescue(options: Options) -> int:
    rescued: Rescued = run(rescue_workspace, options.workspace, options.rescue)
    if options.json:
        lists = [{**asdict(one), "whole": one.is_whole} for one in rescued.lists]
        print_json({**asdict(rescued), "lists": lists, "whole": rescued.is_whole})
    else:
        for one in rescued.lists:
            print_line(rescued_list_text(one, english))
        for table in rescued.damaged_tables:
            print_line(f"Table “{table}”: not read to its end")
        print_line(f"{counted('%Ln list(s)', len(rescued.lists))} written to {options.rescue}.")
    return Exit.DONE if rescued.is_whole else Exit.FOUND_FAILED
