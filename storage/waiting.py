"""How long Slack asks to be left alone. https://docs.slack.dev/apis/web-api/rate-limits"""

from __future__ import annotations

from collections.abc import Mapping

_HEADER = "retry-after"  # whole seconds; a proxy may write the name in another case


def retry_after(headers: Mapping[str, str] | None, otherwise: float) -> float:
    """Seconds until a method may be called again; `otherwise` where an answer that refuses it does not say."""
    named = {name.lower(): value for name, value in (headers or {}).items()}
    try:
        return max(0.0, float(named[_HEADER]))
    except (KeyError, ValueError, TypeError):
        return otherwise
