"""`python -m bot` is `leadline`, for hosts that install the requirements alone (see Procfile)."""

from bot.cli import main

main()
