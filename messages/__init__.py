"""How everything looks: data in, Block Kit out. No I/O."""
