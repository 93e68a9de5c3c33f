"""What the program says, by noun: codes and facts become sentences.

Where does a sentence belong? If one widget alone shows it, write it in that widget, with `tr()`.
If the window and the command line (or a report) both say it, or if it names a code of `core`
(a reason, a refusal, a status), write it here, in the room of its noun: `imports`, `lists`,
`clients`, `campaigns`, `consent`, `accounts`, `journal`. What all nouns share stands beside them:
`channels`, `refusals` and `translation`.

Import a function from its module; this package re-exports nothing. There is no Qt here: each
function takes a `translate` callable, so window and command line say the same. A table holds
`Text` records: choose one first, then translate it.
"""
