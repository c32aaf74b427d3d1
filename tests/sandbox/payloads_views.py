"""Views good and bad, the outcome that Slack documents for each, and the page that says so."""

from typing import Any

from tests.sandbox.payloads import ARGUMENTS, BLOCK, DOCS, ELEMENT, VIEW, field, modal, plain, section, table

# (what it is, view, outcome, page)
VIEWS: list[tuple[str, Any, str, str]] = [
    ("a modal", modal(section()), "ok", VIEW),
    ("100 blocks", modal(*[section()] * 100), "ok", VIEW),
    (
        "101 blocks",
        modal(*[section()] * 101),
        f"{ARGUMENTS}:no more than 100 items allowed [json-pointer:/view/blocks]",
        VIEW,
    ),
    ("a title of 24", modal(section(), title=plain("x" * 24)), "ok", VIEW),
    ("a title of 25", modal(section(), title=plain("x" * 25)), f"{ARGUMENTS}:less than 25", VIEW),
    ("no title", {"type": "modal", "blocks": []}, f"{ARGUMENTS}:missing required field: title", VIEW),
    ("a submit of 25", modal(section(), submit=plain("x" * 25)), f"{ARGUMENTS}:less than 25", VIEW),
    ("a close of 25", modal(section(), close=plain("x" * 25)), f"{ARGUMENTS}:less than 25", VIEW),
    (
        "a field without submit",
        modal(field({"type": "plain_text_input"})),
        f"{ARGUMENTS}:missing required field: submit",
        VIEW,
    ),
    ("a field with submit", modal(field({"type": "plain_text_input"}), submit=plain("Go")), "ok", VIEW),
    ("private_metadata of 3000", modal(section(), private_metadata="x" * 3000), "ok", VIEW),
    ("private_metadata of 3001", modal(section(), private_metadata="x" * 3001), f"{ARGUMENTS}:less than 3001", VIEW),
    ("a callback_id of 256", modal(section(), callback_id="x" * 256), f"{ARGUMENTS}:less than 256", VIEW),
    ("a home opened as a modal", {"type": "home", "blocks": []}, ARGUMENTS, VIEW),
    ("a table in a modal", modal(table(1, 1)), f"{ARGUMENTS}:unsupported type: table", f"{BLOCK}/table-block"),
    (
        "a text of up to 3000",
        modal(field({"type": "plain_text_input", "max_length": 3000}), submit=plain("Go")),
        "ok",
        f"{ELEMENT}/plain-text-input-element",
    ),
    (
        "a text of up to 3001",
        modal(field({"type": "plain_text_input", "max_length": 3001}), submit=plain("Go")),
        ARGUMENTS,
        f"{ELEMENT}/plain-text-input-element",
    ),
    (
        "a least above the most",
        modal(field({"type": "plain_text_input", "min_length": 9, "max_length": 3}), submit=plain("Go")),
        ARGUMENTS,
        f"{ELEMENT}/plain-text-input-element",
    ),
    (
        "a file field",
        modal(field({"type": "file_input", "max_files": 10}), submit=plain("Go")),
        "ok",
        f"{ELEMENT}/file-input-element",
    ),
    (
        "a file field for 11",
        modal(field({"type": "file_input", "max_files": 11}), submit=plain("Go")),
        ARGUMENTS,
        f"{ELEMENT}/file-input-element",
    ),
    (
        "a number field",
        modal(field({"type": "number_input", "is_decimal_allowed": False}), submit=plain("Go")),
        "ok",
        f"{ELEMENT}/number-input-element",
    ),
    (
        "a number field in doubt",
        modal(field({"type": "number_input"}), submit=plain("Go")),
        f"{ARGUMENTS}:missing required field: is_decimal_allowed",
        f"{ELEMENT}/number-input-element",
    ),
    (
        "every other field",
        modal(
            *(
                field({"type": kind})
                for kind in (
                    "email_text_input",
                    "url_text_input",
                    "datepicker",
                    "timepicker",
                    "datetimepicker",
                    "users_select",
                    "multi_users_select",
                    "conversations_select",
                    "multi_conversations_select",
                    "channels_select",
                    "external_select",
                    "multi_external_select",
                    "rich_text_input",
                )
            ),
            submit=plain("Go"),
        ),
        "ok",
        f"{BLOCK}/input-block",
    ),
    (
        "focus in two fields",
        modal(*(field({"type": "plain_text_input", "focus_on_load": True}) for _ in range(2)), submit=plain("Go")),
        f"{ARGUMENTS}:focus_on_load",
        f"{ELEMENT}/plain-text-input-element",
    ),
    ("a view of 250 KB", modal(*[section("x" * 2999)] * 90), "view_too_large", f"{DOCS}/methods/views.open"),
    ("no view", "nonsense", ARGUMENTS, f"{DOCS}/methods/views.open"),
]
