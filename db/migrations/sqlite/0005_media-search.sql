CREATE INDEX `media_of_kind` ON `media` (`kind`,"id" desc);--> statement-breakpoint
-- What lies there already is found by its words too; accents stay as they are until somebody changes it.
UPDATE media SET search_text = lower(trim(replace(name, '-', ' ') || ' ' || alt || ' ' || caption || ' ' || credit)) WHERE search_text = '';
--> statement-breakpoint
-- The full-text index over what the newsroom looks for among pictures and clips.
CREATE VIRTUAL TABLE media_index USING fts5(kind, search_text, content='media', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3');
--> statement-breakpoint
INSERT INTO media_index(media_index) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER media_added AFTER INSERT ON media BEGIN
  INSERT INTO media_index(rowid, kind, search_text) VALUES (new.id, new.kind, new.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER media_removed AFTER DELETE ON media BEGIN
  INSERT INTO media_index(media_index, rowid, kind, search_text) VALUES ('delete', old.id, old.kind, old.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER media_changed AFTER UPDATE OF kind, search_text ON media BEGIN
  INSERT INTO media_index(media_index, rowid, kind, search_text) VALUES ('delete', old.id, old.kind, old.search_text);
  INSERT INTO media_index(rowid, kind, search_text) VALUES (new.id, new.kind, new.search_text);
END;
