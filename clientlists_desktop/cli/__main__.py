"""`python -m clientlists_desktop.cli`."""

import sys

from clientlists_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
