"""What people do in Slack: slash commands, buttons, modals, replies, events."""
