"""What the server of processes imports once: whatever the functions run in them need."""

import tests.faults.kills.scenarios
import tests.faults.pairs.operations
import tests.faults.pairs.side_by_side
import tests.faults.state  # noqa: F401
