"""The verbs, what each means, and which module declares its arguments."""

from collections.abc import Mapping

VERBS: Mapping[str, Mapping[str, str]] = {
    "imports": {
        "check": "check a file; nothing is stored without --keep",
        "create": "make a list from the ready rows of a file or a draft",
    },
    "lists": {
        "lists": "show all lists",
        "show": "show one list",
        "rename": "give a list another name",
        "export": "save a list as XLSX or CSV",
        "delete": "move a list to the trash",
        "correct": "correct one client of a list",
        "remove": "remove one client from a list",
        "undo-edit": "undo the last edit of a list",
    },
    "updates": {
        "update": "update a list from a file, which makes a new version of it",
        "add": "add one client to a list, with their consent",
        "versions": "show the versions of a list, or how two of them differ",
        "restore-version": "return a list to an earlier version, as a new version",
    },
    "recipes": {
        "combine": "make a list from several lists, or from one by a filter",
        "split": "make several lists from one, which stays",
        "sample": "draw clients of a list at random, or groups of all of them",
    },
    "channels": {
        "sample-file": "write a sample file for a channel",
        "channels": "show all channels",
    },
    "drafts": {
        "drafts": "show the kept drafts",
        "fix": "fix all rows with a reason, where this needs no guess",
        "undo": "undo the last step",
        "redo": "redo the step that was undone last",
        "steps": "show what was edited",
        "corrections": "save the failed rows for a colleague to correct",
        "merge": "import the corrected rows",
        "discard": "discard a draft",
    },
    "consent": {"consent": "show the evidence of consent, even for lists that are gone"},
    "retention": {"retention": "give lists a last day, and erase those that are over"},
    "trash": {"trash": "show, restore and erase deleted lists"},
    "clients": {
        "projects": "make, rename, delete and show projects",
        "clients": "import the clients of a project, show them, make lists from them",
    },
    "campaigns": {"campaigns": "make campaigns, move them and report on them"},
    "do_not_contact": {
        "do-not-contact": "show and change whom nobody may contact, add them from a file"
    },
    "people": {
        "find-person": "find everything that is stored about a person",
        "forget-person": "erase a person everywhere, and keep files from bringing them back",
    },
    "accounts": {"accounts": "who works in the workspace, and what they may do"},
    "journal": {"journal": "show, verify or export what was done"},
    "backups": {
        "backups": "show the backups of the workspace",
        "restore-backup": "restore the workspace, or single lists, from a backup",
        "doctor": "look for damage in the workspace, or rescue what can be read of it",
    },
}
"""The modules of the command line, each with its verbs and what `--help` says of them."""

MEANINGS: Mapping[str, str] = {
    name: meaning for verbs in VERBS.values() for name, meaning in verbs.items()
}
"""What `--help` says of each verb."""
