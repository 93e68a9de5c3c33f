"""The filters of the Check page: the balance, the reasons, the search."""
