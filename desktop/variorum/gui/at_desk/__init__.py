"""What a desk of several editors says of disputes: on the card, in the list, and the forms that ask."""
