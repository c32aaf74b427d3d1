"""How Slack says no."""

from typing import Any


class SlackError(Exception):
    """A Web API refusal. `error` is Slack's name for it; `more` is added to the answer beside `ok` and `error`."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.more = more

    def answer(self) -> dict[str, Any]:
        """The JSON that Slack answers with."""
        return {"ok": False, "error": self.error, **self.more}


def invalid(error: str, messages: list[str]) -> SlackError:
    """A refusal that lists what is wrong, as `invalid_blocks` and `invalid_arguments` do."""
    return SlackError(error, response_metadata={"messages": [f"[ERROR] {message}" for message in messages]})
