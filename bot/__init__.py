"""The entrance: settings, the Bolt app, the command line, the web server, wiring of processes."""
