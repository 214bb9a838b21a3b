-- How many error codes each vendor and each service has of each category, lifecycle, list of statuses and so on, so that
-- no list has to be walked through to be counted. Triggers keep the counts in step within each transaction. A row whose
-- entries have all gone stays, with 0.
CREATE TABLE `service_counts` (
	`vendor_id` integer NOT NULL,
	`service_id` integer NOT NULL,
	`category_id` integer NOT NULL,
	`lifecycle` text NOT NULL,
	`http_statuses` text NOT NULL,
	`corrected` integer NOT NULL,
	`needs_review` integer NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`service_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`)
) WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `vendor_counts` (
	`vendor_id` integer NOT NULL,
	`category_id` integer NOT NULL,
	`lifecycle` text NOT NULL,
	`http_statuses` text NOT NULL,
	`corrected` integer NOT NULL,
	`needs_review` integer NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`vendor_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`)
) WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `service_counts_vendor` ON `service_counts` (`vendor_id`);--> statement-breakpoint
INSERT INTO `service_counts` SELECT `vendor_id`, `service_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`, count(*) FROM `error_codes` GROUP BY `vendor_id`, `service_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`;--> statement-breakpoint
INSERT INTO `vendor_counts` SELECT `vendor_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`, count(*) FROM `error_codes` GROUP BY `vendor_id`, `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review`;--> statement-breakpoint
CREATE TRIGGER `count_added` AFTER INSERT ON `error_codes` BEGIN
	INSERT INTO `service_counts` VALUES (NEW.`vendor_id`, NEW.`service_id`, NEW.`category_id`, NEW.`lifecycle`, NEW.`http_statuses`, NEW.`corrected`, NEW.`needs_review`, 1)
		ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
	INSERT INTO `vendor_counts` VALUES (NEW.`vendor_id`, NEW.`category_id`, NEW.`lifecycle`, NEW.`http_statuses`, NEW.`corrected`, NEW.`needs_review`, 1)
		ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `count_changed` AFTER UPDATE OF `category_id`, `lifecycle`, `http_statuses`, `corrected`, `needs_review` ON `error_codes`
WHEN (OLD.`category_id`, OLD.`lifecycle`, OLD.`http_statuses`, OLD.`corrected`, OLD.`needs_review`) <> (NEW.`category_id`, NEW.`lifecycle`, NEW.`http_statuses`, NEW.`corrected`, NEW.`needs_review`) BEGIN
	UPDATE `service_counts` SET `entries` = `entries` - 1 WHERE `service_id` = OLD.`service_id` AND `category_id` = OLD.`category_id` AND `lifecycle` = OLD.`lifecycle` AND `http_statuses` = OLD.`http_statuses` AND `corrected` = OLD.`corrected` AND `needs_review` = OLD.`needs_review`;
	UPDATE `vendor_counts` SET `entries` = `entries` - 1 WHERE `vendor_id` = OLD.`vendor_id` AND `category_id` = OLD.`category_id` AND `lifecycle` = OLD.`lifecycle` AND `http_statuses` = OLD.`http_statuses` AND `corrected` = OLD.`corrected` AND `needs_review` = OLD.`needs_review`;
	INSERT INTO `service_counts` VALUES (NEW.`vendor_id`, NEW.`service_id`, NEW.`category_id`, NEW.`lifecycle`, NEW.`http_statuses`, NEW.`corrected`, NEW.`needs_review`, 1)
		ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
	INSERT INTO `vendor_counts` VALUES (NEW.`vendor_id`, NEW.`category_id`, NEW.`lifecycle`, NEW.`http_statuses`, NEW.`corrected`, NEW.`needs_review`, 1)
		ON CONFLICT DO UPDATE SET `entries` = `entries` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `count_removed` AFTER DELETE ON `error_codes` BEGIN
	UPDATE `service_counts` SET `entries` = `entries` - 1 WHERE `service_id` = OLD.`service_id` AND `category_id` = OLD.`category_id` AND `lifecycle` = OLD.`lifecycle` AND `http_statuses` = OLD.`http_statuses` AND `corrected` = OLD.`corrected` AND `needs_review` = OLD.`needs_review`;
	UPDATE `vendor_counts` SET `entries` = `entries` - 1 WHERE `vendor_id` = OLD.`vendor_id` AND `category_id` = OLD.`category_id` AND `lifecycle` = OLD.`lifecycle` AND `http_statuses` = OLD.`http_statuses` AND `corrected` = OLD.`corrected` AND `needs_review` = OLD.`needs_review`;
END;
