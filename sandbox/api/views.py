"""views.*: modals and the App Home."""

from sandbox.api.calls import Call, method
from sandbox.blocks import checked_view
from sandbox.errors import SlackError, invalid
from sandbox.records import Json
from sandbox.views import View


def _modal(call: Call) -> Json:
    told = checked_view(call.args.get("view"))
    if told["type"] != "modal":
        raise invalid("invalid_arguments", ["unsupported type: home [json-pointer:/view/type]"])
    return told


def _trigger(call: Call) -> str:
    return call.sandbox.hooks.take(call.text("trigger_id") or call.text("interactivity_pointer"))


def _answer(call: Call, view: View) -> Json:
    return {"view": call.sandbox.views.as_slack(view)}


@method("views.open", tier=4)
async def views_open(call: Call) -> Json:
    told = _modal(call)
    return _answer(call, call.sandbox.views.open(_trigger(call), told))


@method("views.push", tier=4)
async def views_push(call: Call) -> Json:
    told = _modal(call)
    return _answer(call, call.sandbox.views.push(_trigger(call), told))


@method("views.update", tier=4)
async def views_update(call: Call) -> Json:
    told = checked_view(call.args.get("view"))
    if not call.has("view_id") and not call.has("external_id"):
        raise invalid("invalid_arguments", ["missing required field: view_id"])
    view = call.sandbox.views.find(call.text("view_id"), call.text("external_id"))
    if call.has("hash") and call.text("hash") != view.hash:
        raise SlackError("hash_conflict")
    if told["type"] != view.told["type"]:
        raise invalid("invalid_arguments", ["view type can not be changed [json-pointer:/view/type]"])
    return _answer(call, call.sandbox.views.update(view, told))


@method("views.publish", tier=4)
async def views_publish(call: Call) -> Json:
    if not call.workspace.app.home_tab:
        raise SlackError("not_enabled")
    told = checked_view(call.args.get("view"))
    if told["type"] != "home":
        raise invalid("invalid_arguments", [f"unsupported type: {told['type']} [json-pointer:/view/type]"])
    person = call.workspace.people.get(call.needed("user_id"))
    if person is None:
        raise SlackError("user_not_found")
    home = call.sandbox.views.homes.get(person.id)
    if call.has("hash") and home is not None and call.text("hash") != home.hash:
        raise SlackError("hash_conflict")
    return _answer(call, call.sandbox.views.publish(person.id, told))
