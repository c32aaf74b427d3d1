"""What stops a command with one clear line instead of a traceback."""

from __future__ import annotations


class RefusedError(Exception):
    """One clear sentence for the person at the command line: what is wrong and what to do. Ends with exit code 1."""
