import { WritingFonts } from "#app/(site)/_parts/early-fonts.tsx";
import { Editor } from "#components/newsroom/editing/editor.tsx";
import type { ArticleFacts } from "#components/newsroom/editing/facts.ts";
import { listChoices } from "#domain/articles/for-editors.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { may } from "#domain/staff/permissions.ts";
import type { SignedIn } from "#domain/staff/sessions.ts";
import { settings } from "#platform/env.ts";
import * as actions from "../[id]/actions.ts";
import { editorAddresses } from "./editor-addresses.ts";
import { languageChoices } from "./language-choices.ts";

/** The editor of an article, whether it has begun or not. */
export async function ArticleEditor({ staff, facts }: { staff: SignedIn; facts: ArticleFacts }) {
  const { name, timeZone, language } = await findPublication();
  return (
    <>
      <WritingFonts language={facts.content.language} />
      <Editor
        facts={facts}
        choices={{ ...(await listChoices(staff)), languages: languageChoices(language) }}
        actions={{
          keep: actions.keepAction,
          submit: actions.submitAction,
          approve: actions.approveAction,
          sendBack: actions.sendBackAction,
          publish: actions.publishAction,
          schedule: actions.scheduleAction,
          cancelSchedule: actions.cancelScheduleAction,
          update: actions.updateAction,
          unpublish: actions.unpublishAction,
          give: actions.giveAction,
          takeAside: actions.takeAsideAction,
          settleAside: actions.settleAsideAction,
          makePreviewLink: actions.makePreviewLinkAction,
          revokePreviewLink: actions.revokePreviewLinkAction,
        }}
        addresses={editorAddresses}
        paper={{ timeZone, language }}
        publication={{ name, origin: settings().siteUrl }}
        writer={{
          id: staff.id,
          name: staff.name,
          email: staff.email,
          mayMakeTopics: may(staff, "make topics"),
        }}
      />
    </>
  );
}
