"""What is kept, said and written when something goes wrong inside the program."""
