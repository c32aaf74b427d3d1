"""The workspace in a browser: server-rendered, kept up to date by server-sent events, with a little JavaScript."""
