import { staffHandler } from "#app/_glue/staff-handler.ts";
import { pageForm } from "#domain/pages/page-form.ts";
import { publishPage } from "#domain/pages/publishing.ts";
import { isStandingSlug } from "#domain/pages/standing.ts";

/** Publishes a standing page's next version. */
export const POST = staffHandler({
  permission: "publish standing pages",
  input: pageForm,
  work: async (actor, input, now) =>
    isStandingSlug(input.slug) ? { version: await publishPage(actor, input, now) } : undefined,
});
