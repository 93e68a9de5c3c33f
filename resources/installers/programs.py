"""The start of both programs in the installable folder: the name that was called says which."""

import sys
from pathlib import Path

if __name__ == "__main__":
    if Path(sys.argv[0]).stem == "clientlists":
        from clientlists_desktop.cli.__main__ import main
    else:
        from clientlists_desktop.__main__ import main
    sys.exit(main())
