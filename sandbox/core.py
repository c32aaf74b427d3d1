"""The parts of a running sandbox, held together."""

from dataclasses import dataclass, field

from sandbox.delivery import Delivery
from sandbox.faults import Faults
from sandbox.hooks import Hooks
from sandbox.limits import RateLimits
from sandbox.log import TrafficLog
from sandbox.oauth import OAuth
from sandbox.seed import SIGNING_SECRET
from sandbox.sockets import SocketHub
from sandbox.state import Workspace
from sandbox.views import ViewBook


@dataclass
class Sandbox:
    """A workspace with all that serves it: open views, response addresses, delivery to the app, and the log."""

    workspace: Workspace
    log: TrafficLog = field(default_factory=TrafficLog)
    faults: Faults = field(default_factory=Faults)
    limits: RateLimits = field(default_factory=RateLimits)
    views: ViewBook = field(init=False)
    hooks: Hooks = field(init=False)
    delivery: Delivery = field(init=False)
    sockets: SocketHub = field(init=False)
    oauth: OAuth = field(init=False)

    def __post_init__(self) -> None:
        self.views = ViewBook(self.workspace)
        self.hooks = Hooks(self.workspace)
        self.delivery = Delivery(self.workspace, self.log, SIGNING_SECRET)
        self.sockets = SocketHub(self.workspace, self.delivery)
        self.oauth = OAuth(self.workspace)
