"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import type { Media } from "#domain/articles/article.ts";
import type { Body } from "#domain/articles/body.ts";
import { Button } from "../../ui/button.tsx";
import { DateTime, type PaperTime } from "../../ui/date-time.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useMediaTools } from "../editing/use-media-tools.tsx";
import { type WritingHandle, WritingSurface } from "../writing/writing-surface.tsx";
import { forgetJournal, type Journalled, readJournal, writeJournal } from "./page-journal.ts";
import { PublishPage } from "./publish-page.tsx";

interface PageEditorProps {
  page: { slug: string; version: number; title: string; body: Body; media: Media[] };
  paper: PaperTime;
  direction: "ltr" | "rtl";
  /** Of the handlers that find links and publish. */
  addresses: { links: string; publish: string };
}

/** Writes a standing page's next version. It is kept in this browser until it is published. */
export function PageEditor({ page, paper, direction, addresses }: PageEditorProps) {
  const { slug } = page;
  const router = useRouter();
  const surface = useRef<WritingHandle>(null);
  const [written, setWritten] = useState({ title: page.title, body: page.body });
  const [found, setFound] = useState<Journalled>();
  /** What the surface begins with, once it is known what lies in this browser. */
  const [first, setFirst] = useState<Body>();
  const [kept, setKept] = useState(true);
  const [comparing, setComparing] = useState(false);
  /** What was published from here: `page` tells of it a little later, when one may be typing again. */
  const [published, setPublished] = useState<{ written: typeof written; version: number }>();
  const isAhead = published && published.version > page.version;
  const inForce = isAhead ? { ...page, ...published.written, version: published.version } : page;
  const { version } = inForce;
  const { tools, dialogs } = useMediaTools(addresses.links);
  const isChanged =
    written !== published?.written &&
    JSON.stringify(written) !== JSON.stringify({ title: inForce.title, body: inForce.body });

  // What was written here before and never published takes its place again, and says so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a page; what is published later was written here.
  useEffect(() => {
    const journal = readJournal(slug);
    setFound(journal);
    if (journal) setWritten({ title: journal.title, body: journal.body });
    setFirst(journal?.body ?? page.body);
  }, [slug]);

  const write = (change: Partial<typeof written>) => {
    const next = { ...written, ...change };
    setWritten(next);
    setKept(writeJournal(slug, { ...next, seen: found?.seen ?? version, at: new Date().toISOString() }));
  };
  const discard = () => {
    forgetJournal(slug);
    setFound(undefined);
    setWritten({ title: inForce.title, body: inForce.body });
    surface.current?.replace(inForce.body);
  };
  const onPublished = (number: number) => {
    forgetJournal(slug);
    setPublished({ written, version: number });
    setFound(undefined);
    setComparing(false);
    toast.success(`Version ${number} is in force.`);
    router.refresh();
  };

  return (
    <div className="page-editor">
      {found && (
        <Notice>
          What you wrote on <DateTime at={new Date(found.at)} shape="minute" paper={paper} /> was not
          published
          {found.seen !== version &&
            `; it began with version ${found.seen}, and version ${version} is in force now`}
          .{" "}
          <button type="button" className="link" onClick={discard}>
            Discard it and begin with version {version}
          </button>
        </Notice>
      )}
      {!kept && (
        <Notice tone="wrong">
          This browser keeps nothing of what you write: its store is full, or switched off. Publish, or copy
          your text, before you leave.
        </Notice>
      )}
      <Field
        label="Title"
        name="title"
        value={written.title}
        onChange={(event) => write({ title: event.target.value })}
        autoComplete="off"
      />
      {first && (
        <WritingSurface
          ref={surface}
          body={first}
          media={page.media}
          language={paper.language}
          direction={direction}
          paper={paper}
          label="Body"
          onChange={(body) => write({ body })}
          tools={tools}
        />
      )}
      <div className="save-bar">
        <p role="status">{isChanged ? "Not published yet." : `Version ${version} is in force.`}</p>
        <Button type="button" disabled={!isChanged} onClick={() => setComparing(true)}>
          Compare and publish
        </Button>
      </div>
      {comparing && (
        <PublishPage
          before={inForce}
          after={written}
          seen={version}
          address={addresses.publish}
          language={paper.language}
          direction={direction}
          onPublished={onPublished}
          onClose={() => setComparing(false)}
        />
      )}
      {dialogs}
    </div>
  );
}
