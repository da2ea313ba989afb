-- The full-text index over search_documents, which holds the words already folded.
CREATE VIRTUAL TABLE search_index USING fts5(title, content, content='search_documents', content_rowid='article_id', tokenize="unicode61 remove_diacritics 0");
--> statement-breakpoint
CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index(rowid, title, content) VALUES (new.article_id, new.title, new.content);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, title, content) VALUES ('delete', old.article_id, old.title, old.content);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_changed AFTER UPDATE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, title, content) VALUES ('delete', old.article_id, old.title, old.content);
  INSERT INTO search_index(rowid, title, content) VALUES (new.article_id, new.title, new.content);
END;
--> statement-breakpoint
-- What was once written stays as it was: a revision, a page's version, a consent.
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER revisions_live_stay BEFORE DELETE ON revisions
WHEN EXISTS (SELECT 1 FROM articles WHERE live_revision_id = old.id) BEGIN
  SELECT RAISE(ABORT, 'a live revision is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER revision_bylines_never_change BEFORE UPDATE ON revision_bylines BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER revision_bylines_live_stay BEFORE DELETE ON revision_bylines
WHEN EXISTS (SELECT 1 FROM articles WHERE live_revision_id = old.revision_id) BEGIN
  SELECT RAISE(ABORT, 'a live revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER revision_bylines_live_closed BEFORE INSERT ON revision_bylines
WHEN EXISTS (SELECT 1 FROM articles WHERE live_revision_id = new.revision_id) BEGIN
  SELECT RAISE(ABORT, 'a live revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER revision_topics_never_change BEFORE UPDATE ON revision_topics BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER revision_topics_live_stay BEFORE DELETE ON revision_topics
WHEN EXISTS (SELECT 1 FROM articles WHERE live_revision_id = old.revision_id) BEGIN
  SELECT RAISE(ABORT, 'a live revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER revision_topics_live_closed BEFORE INSERT ON revision_topics
WHEN EXISTS (SELECT 1 FROM articles WHERE live_revision_id = new.revision_id) BEGIN
  SELECT RAISE(ABORT, 'a live revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER page_versions_never_change BEFORE UPDATE ON page_versions BEGIN
  SELECT RAISE(ABORT, 'a version of a page is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER page_versions_stay BEFORE DELETE ON page_versions BEGIN
  SELECT RAISE(ABORT, 'a version of a page is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER consents_never_change BEFORE UPDATE ON consents BEGIN
  SELECT RAISE(ABORT, 'a consent is never changed');
END;
