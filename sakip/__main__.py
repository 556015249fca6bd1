"""``python -m sakip``, and the command ``sakip``.

Nothing that starting up makes is garbage, so it is not looked for there; and what is left at the end goes with the process. Looking
for it took 25 ms, two fifths of a script that only loads a plan.
"""

from __future__ import annotations

import gc
import os
import sys


def main() -> int:
    """Run the command as a whole process and return its exit code."""
    gc.disable()
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        # Whoever closed it gets nothing, and the numbers of the closed ones go to no file of ours.
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open as the others do
    try:
        from sakip.cli import main as command  # noqa: PLC0415 - see above

        gc.freeze()
        gc.enable()
        return command()
    except KeyboardInterrupt:
        # What the command needs was still being imported, or it was ending.
        sys.stderr.write("sakip: dihentikan\n")
        return 130
    finally:
        gc.freeze()


if __name__ == "__main__":  # pragma: no branch - subprocesses run it, which nobody counts
    sys.exit(main())
