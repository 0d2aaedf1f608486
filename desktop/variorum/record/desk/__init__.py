"""A record that many editors share, in a PostgreSQL database."""
