-- Revisions can be brought to the new columns this once.
ALTER TABLE revisions DISABLE TRIGGER revisions_never_change;
--> statement-breakpoint
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
ALTER TABLE revisions ENABLE TRIGGER revisions_never_change;
--> statement-breakpoint
-- Which media readers may fetch: what live articles and pages in force show.
INSERT INTO shown_media (media_id, shown_by)
SELECT DISTINCT media_id, shown_by FROM (
  SELECT lead_media_id AS media_id, 'article:' || articles.id AS shown_by
  FROM articles JOIN revisions ON revisions.id = articles.live_revision_id WHERE lead_media_id IS NOT NULL
  UNION SELECT named::text::integer, 'article:' || articles.id
  FROM articles JOIN revisions ON revisions.id = articles.live_revision_id,
    jsonb_path_query(revisions.body, '$.**.mediaId') AS named
  UNION SELECT named::text::integer, 'article:' || articles.id
  FROM articles JOIN revisions ON revisions.id = articles.live_revision_id,
    jsonb_path_query(revisions.body, '$.**.mediaIds[*]') AS named
  UNION SELECT named::text::integer, 'page:' || pages.slug
  FROM page_versions JOIN pages ON pages.id = page_versions.page_id,
    jsonb_path_query(page_versions.body, '$.**.mediaId') AS named
  UNION SELECT named::text::integer, 'page:' || pages.slug
  FROM page_versions JOIN pages ON pages.id = page_versions.page_id,
    jsonb_path_query(page_versions.body, '$.**.mediaIds[*]') AS named
) AS shown WHERE media_id IN (SELECT id FROM media);
--> statement-breakpoint
INSERT INTO shown_media (media_id, shown_by)
SELECT media.poster_id, shown_by FROM shown_media JOIN media ON media.id = media_id WHERE media.poster_id IS NOT NULL
ON CONFLICT DO NOTHING;
--> statement-breakpoint
-- The newsroom's own full-text index, over drafts as they were last kept.
CREATE INDEX desk_index ON desk_documents USING gin (to_tsvector('simple', title || ' ' || content));
--> statement-breakpoint
CREATE FUNCTION refuse_change_when_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM publications WHERE revision_id = OLD.id)
    OR EXISTS (SELECT 1 FROM articles WHERE live_revision_id = OLD.id) THEN
    RAISE EXCEPTION '%', TG_ARGV[0];
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
DROP TRIGGER revisions_live_stay ON revisions;
--> statement-breakpoint
CREATE TRIGGER revisions_published_stay BEFORE DELETE ON revisions
FOR EACH ROW EXECUTE FUNCTION refuse_change_when_published('a revision that was published is never deleted');
--> statement-breakpoint
-- What has happened stays on record.
CREATE TRIGGER audit_log_stays BEFORE UPDATE OR DELETE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse_change('the log is never changed');
--> statement-breakpoint
CREATE TRIGGER publications_stay BEFORE UPDATE OR DELETE ON publications
FOR EACH ROW EXECUTE FUNCTION refuse_change('a publication is never changed');
