CREATE INDEX `error_codes_opening` ON `error_codes` (substr(coalesce(`message`, `description`), 1, 64) COLLATE NOCASE);
