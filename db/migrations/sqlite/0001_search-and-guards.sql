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
CREATE TRIGGER articles_show_their_own BEFORE UPDATE OF live_revision_id ON articles
WHEN new.live_revision_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM revisions WHERE id = new.live_revision_id AND article_id = new.id) BEGIN
  SELECT RAISE(ABORT, 'an article shows a revision of its own');
END;
--> statement-breakpoint
CREATE TRIGGER articles_begin_unseen BEFORE INSERT ON articles
WHEN new.live_revision_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'an article begins without a live revision');
END;
--> statement-breakpoint
-- An address that once led to an article never leads to another.
CREATE TRIGGER articles_slug_free_at_first BEFORE INSERT ON articles
WHEN EXISTS (SELECT 1 FROM former_slugs WHERE slug = new.slug) BEGIN
  SELECT RAISE(ABORT, 'the slug leads to another article');
END;
--> statement-breakpoint
CREATE TRIGGER articles_slug_free BEFORE UPDATE OF slug ON articles
WHEN EXISTS (SELECT 1 FROM former_slugs WHERE slug = new.slug AND article_id <> new.id) BEGIN
  SELECT RAISE(ABORT, 'the slug leads to another article');
END;
--> statement-breakpoint
CREATE TRIGGER former_slugs_free BEFORE INSERT ON former_slugs
WHEN EXISTS (SELECT 1 FROM articles WHERE slug = new.slug) BEGIN
  SELECT RAISE(ABORT, 'the slug leads to another article');
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
