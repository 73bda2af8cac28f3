// a file that tests ask for
