-- The full-text index over error codes: one row an error code, with the same id. It keeps no texts of its own
-- (content=''), since error_codes has them; the write door keeps it in step.
CREATE VIRTUAL TABLE `error_code_search` USING fts5(
  code, message, description, solution, module,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
