-- Rows of the full-text index now also say how long their entry is. The store fills the index anew when it is opened.
INSERT INTO `error_code_search` (`error_code_search`) VALUES ('delete-all');
