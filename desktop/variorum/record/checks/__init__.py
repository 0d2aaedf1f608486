"""What must hold in a record: its file, its texts, each entry of its histories, its lists."""
