-- What is there already gets what the newsroom lists: its newest revision, and where that stands.
UPDATE revisions SET
  slug = (SELECT slug FROM articles WHERE articles.id = revisions.article_id),
  section_id = (SELECT section_id FROM articles WHERE articles.id = revisions.article_id);
--> statement-breakpoint
UPDATE articles SET head_revision_id = (
  SELECT id FROM revisions WHERE revisions.article_id = articles.id ORDER BY number DESC LIMIT 1
);
--> statement-breakpoint
UPDATE articles SET
  working_headline = coalesce((SELECT headline FROM revisions WHERE revisions.id = articles.head_revision_id), ''),
  changed_by_name = coalesce((SELECT created_by FROM revisions WHERE revisions.id = articles.head_revision_id), ''),
  changed_at = coalesce((SELECT created_at FROM revisions WHERE revisions.id = articles.head_revision_id), created_at);
--> statement-breakpoint
INSERT INTO publications (article_id, revision_id, at, by_name, change, note)
SELECT articles.id, live_revision_id, published_at, revisions.created_by, 'first', ''
FROM articles JOIN revisions ON revisions.id = articles.live_revision_id;
--> statement-breakpoint
INSERT INTO desk_documents (article_id, title, content) SELECT article_id, title, content FROM search_documents;
--> statement-breakpoint
-- Which media readers may fetch: what live articles and pages in force show.
INSERT INTO shown_media (media_id, shown_by)
SELECT DISTINCT media_id, shown_by FROM (
  SELECT lead_media_id AS media_id, 'article:' || articles.id AS shown_by
  FROM articles JOIN revisions ON revisions.id = articles.live_revision_id WHERE lead_media_id IS NOT NULL
  UNION SELECT named.value, 'article:' || articles.id
  FROM articles JOIN revisions ON revisions.id = articles.live_revision_id, json_tree(revisions.body) AS named
  WHERE named.type = 'integer' AND (named.key = 'mediaId' OR named.path LIKE '%.mediaIds')
  UNION SELECT named.value, 'page:' || pages.slug
  FROM page_versions JOIN pages ON pages.id = page_versions.page_id, json_tree(page_versions.body) AS named
  WHERE named.type = 'integer' AND (named.key = 'mediaId' OR named.path LIKE '%.mediaIds')
) WHERE media_id IN (SELECT id FROM media);
--> statement-breakpoint
INSERT OR IGNORE INTO shown_media (media_id, shown_by)
SELECT media.poster_id, shown_by FROM shown_media JOIN media ON media.id = media_id WHERE media.poster_id IS NOT NULL;
--> statement-breakpoint
-- The newsroom's own full-text index, over drafts as they were last kept.
CREATE VIRTUAL TABLE desk_index USING fts5(title, content, content='desk_documents', content_rowid='article_id', tokenize="unicode61 remove_diacritics 0", prefix='2 3');
--> statement-breakpoint
INSERT INTO desk_index(desk_index) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER desk_documents_added AFTER INSERT ON desk_documents BEGIN
  INSERT INTO desk_index(rowid, title, content) VALUES (new.article_id, new.title, new.content);
END;
--> statement-breakpoint
CREATE TRIGGER desk_documents_removed AFTER DELETE ON desk_documents BEGIN
  INSERT INTO desk_index(desk_index, rowid, title, content) VALUES ('delete', old.article_id, old.title, old.content);
END;
--> statement-breakpoint
CREATE TRIGGER desk_documents_changed AFTER UPDATE ON desk_documents BEGIN
  INSERT INTO desk_index(desk_index, rowid, title, content) VALUES ('delete', old.article_id, old.title, old.content);
  INSERT INTO desk_index(rowid, title, content) VALUES (new.article_id, new.title, new.content);
END;
--> statement-breakpoint
-- The guards of the tables that were made anew, as they were before.
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER revisions_published_stay BEFORE DELETE ON revisions
WHEN EXISTS (SELECT 1 FROM publications WHERE revision_id = old.id)
  OR EXISTS (SELECT 1 FROM articles WHERE live_revision_id = old.id) BEGIN
  SELECT RAISE(ABORT, 'a revision that was published is never deleted');
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
-- What has happened stays on record.
CREATE TRIGGER audit_log_never_changes BEFORE UPDATE ON audit_log BEGIN
  SELECT RAISE(ABORT, 'the log is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER audit_log_stays BEFORE DELETE ON audit_log BEGIN
  SELECT RAISE(ABORT, 'the log is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER publications_never_changes BEFORE UPDATE ON publications BEGIN
  SELECT RAISE(ABORT, 'a publication is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER publications_stays BEFORE DELETE ON publications BEGIN
  SELECT RAISE(ABORT, 'a publication is never changed');
END;
