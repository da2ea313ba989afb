-- The full-text index over search_documents, which holds the words already folded.
CREATE INDEX search_index ON search_documents USING gin (to_tsvector('simple', title || ' ' || content));
--> statement-breakpoint
-- What was once written stays as it was: a revision, a page's version, a consent.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_change_when_live() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched integer;
BEGIN
  IF TG_TABLE_NAME = 'revisions' THEN touched := OLD.id;
  ELSIF TG_OP = 'DELETE' THEN touched := OLD.revision_id;
  ELSE touched := NEW.revision_id;
  END IF;
  IF EXISTS (SELECT 1 FROM articles WHERE live_revision_id = touched) THEN
    RAISE EXCEPTION '%', TG_ARGV[0];
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
FOR EACH ROW EXECUTE FUNCTION refuse_change('a revision is never changed');
--> statement-breakpoint
CREATE TRIGGER revisions_live_stay BEFORE DELETE ON revisions
FOR EACH ROW EXECUTE FUNCTION refuse_change_when_live('a live revision is never deleted');
--> statement-breakpoint
CREATE TRIGGER revision_bylines_never_change BEFORE UPDATE ON revision_bylines
FOR EACH ROW EXECUTE FUNCTION refuse_change('a revision is never changed');
--> statement-breakpoint
CREATE TRIGGER revision_bylines_live_stay BEFORE INSERT OR DELETE ON revision_bylines
FOR EACH ROW EXECUTE FUNCTION refuse_change_when_live('a live revision is never changed');
--> statement-breakpoint
CREATE TRIGGER revision_topics_never_change BEFORE UPDATE ON revision_topics
FOR EACH ROW EXECUTE FUNCTION refuse_change('a revision is never changed');
--> statement-breakpoint
CREATE TRIGGER revision_topics_live_stay BEFORE INSERT OR DELETE ON revision_topics
FOR EACH ROW EXECUTE FUNCTION refuse_change_when_live('a live revision is never changed');
--> statement-breakpoint
CREATE FUNCTION guard_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.live_revision_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM revisions WHERE id = NEW.live_revision_id AND article_id = NEW.id) THEN
    RAISE EXCEPTION 'an article shows a revision of its own';
  END IF;
  -- An address that once led to an article never leads to another. Two writers with one slug take turns.
  PERFORM pg_advisory_xact_lock(hashtext(NEW.slug));
  IF EXISTS (SELECT 1 FROM former_slugs WHERE slug = NEW.slug AND article_id <> NEW.id) THEN
    RAISE EXCEPTION 'the slug leads to another article';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER articles_are_guarded BEFORE INSERT OR UPDATE OF slug, live_revision_id ON articles
FOR EACH ROW EXECUTE FUNCTION guard_articles();
--> statement-breakpoint
CREATE FUNCTION guard_former_slugs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(NEW.slug));
  IF EXISTS (SELECT 1 FROM articles WHERE slug = NEW.slug) THEN
    RAISE EXCEPTION 'the slug leads to another article';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER former_slugs_are_guarded BEFORE INSERT ON former_slugs
FOR EACH ROW EXECUTE FUNCTION guard_former_slugs();
--> statement-breakpoint
CREATE TRIGGER page_versions_never_change BEFORE UPDATE ON page_versions
FOR EACH ROW EXECUTE FUNCTION refuse_change('a version of a page is never changed');
--> statement-breakpoint
CREATE TRIGGER page_versions_stay BEFORE DELETE ON page_versions
FOR EACH ROW EXECUTE FUNCTION refuse_change('a version of a page is never deleted');
--> statement-breakpoint
CREATE TRIGGER consents_never_change BEFORE UPDATE ON consents
FOR EACH ROW EXECUTE FUNCTION refuse_change('a consent is never changed');
--> statement-breakpoint
-- Every process hears of a change the moment it is committed.
CREATE FUNCTION tell_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('changes', NEW.key);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT ON changes
FOR EACH ROW EXECUTE FUNCTION tell_of_change();
