"use client";

import type { Media } from "#domain/articles/article.ts";
import { LeadMedia } from "../../article/lead-media.tsx";
import { Button } from "../../ui/button.tsx";
import type { WritingTools } from "../writing/writing-tools.ts";
import { useEditing, useWritten } from "./editing-context.ts";

interface LeadSlotProps {
  /** Everything this page has met, by its id. */
  media: ReadonlyMap<number, Media>;
  onMet: (media: Media) => void;
  tools: WritingTools;
}

/** The picture or clip the article opens with, or the place for one. */
export function LeadSlot({ media, onMet, tools }: LeadSlotProps) {
  const { paper } = useEditing();
  const [leadMediaId, setLeadMediaId] = useWritten("leadMediaId");
  const lead = leadMediaId === null ? undefined : media.get(leadMediaId);

  const take = (chosen: Media | undefined) => {
    if (!chosen) return;
    onMet(chosen);
    setLeadMediaId(chosen.id);
  };
  const pick = async (kind: "image" | "video") => take((await tools.pickMedia(kind))?.[0]);

  if (!lead)
    return (
      <div className="lead-slot" data-field="leadMediaId" lang="en" dir="ltr">
        <Button type="button" look="bare" onClick={() => void pick("image")}>
          Add a lead picture
        </Button>
        <Button type="button" look="bare" onClick={() => void pick("video")}>
          or a clip
        </Button>
      </div>
    );
  return (
    <div className="lead-slot-full" data-field="leadMediaId">
      <LeadMedia media={lead} paper={paper} />
      <div className="lead-slot" lang="en" dir="ltr">
        <Button type="button" look="bare" onClick={() => void pick(lead.kind)}>
          Change
        </Button>
        <Button type="button" look="bare" onClick={async () => take(await tools.describeMedia(lead))}>
          Describe
        </Button>
        <Button type="button" look="bare" onClick={() => setLeadMediaId(null)}>
          Remove
        </Button>
      </div>
    </div>
  );
}
