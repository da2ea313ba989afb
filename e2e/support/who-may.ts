import { emptyDraft } from "#domain/articles/draft-content.ts";
import type { Role } from "#domain/staff/actor.ts";

/*
 * Who gets what: the one table that `nobody-passes.spec.ts` walks, every page, handler and action with every role and with
 * nobody. Whatever `app/` has stands here, or the walk fails. It is written down apart from the newsroom's own table of
 * permissions on purpose: a slip in one of the two is seen.
 */

const everybody = ["contributor", "author", "editor", "admin"] as const;
const publishers = ["author", "editor", "admin"] as const;
const desk = ["editor", "admin"] as const;
const admins = ["admin"] as const;

/** Whoever reads, and whoever is on the way in. */
const anybody = "anybody";

interface Right {
  roles: readonly Role[] | typeof anybody;
  /** It is about one article: contributors and authors get at their own alone. */
  ofArticle?: true;
}

/** Ids in addresses and in what is sent: of the article that is walked, and of a colleague. */
export const article = "{article}";
export const colleague = "{colleague}";

export interface PageRight extends Right {
  /** An address of it. */
  at: string;
}

export interface HandlerRight extends Right {
  at: string;
  /** Sent as JSON, with all that is needed for it to be done. */
  send?: Record<string, unknown>;
}

export interface ActionRight extends Right {
  /** Sent as a form, with all that is needed for it to be done. */
  send?: Record<string, string>;
}

/** Of the readers' side: a page that nobody is kept from. */
const page = (at: string): PageRight => ({ at, roles: anybody });

export const pages: Record<string, PageRight> = {
  "(site)": page("/"),
  "(site)/[...missing]": page("/no/such/page"),
  "(site)/[section]": page("/world"),
  "(site)/[section]/[slug]": page("/world/no-such-article"),
  "(site)/about": page("/about"),
  "(site)/archive": page("/archive"),
  "(site)/archive/[year]": page("/archive/2024"),
  "(site)/archive/[year]/[month]": page("/archive/2024/06"),
  "(site)/archive/[year]/[month]/[day]": page("/archive/2024/06/10"),
  "(site)/authors/[slug]": page("/authors/nobody"),
  "(site)/corrections": page("/corrections"),
  "(site)/newsletters": page("/newsletters"),
  "(site)/newsletters/check-your-inbox": page("/newsletters/check-your-inbox"),
  "(site)/newsletters/confirm/[token]": page("/newsletters/confirm/x"),
  "(site)/newsletters/preferences/[token]": page("/newsletters/preferences/x"),
  "(site)/newsletters/unsubscribe/[token]": page("/newsletters/unsubscribe/x"),
  "(site)/preview/[token]": page("/preview/x"),
  "(site)/privacy": page("/privacy"),
  "(site)/search": page("/search?q=river"),
  "(site)/terms": page("/terms"),
  "(site)/topics/[slug]": page("/topics/nothing"),

  "admin/invitation/[token]": page("/admin/invitation/x"),
  "admin/reset": page("/admin/reset"),
  "admin/reset/[token]": page("/admin/reset/x"),
  "admin/set-up": page("/admin/set-up?token=x"),
  "admin/sign-in": page("/admin/sign-in"),
  "admin/sign-in/code": page("/admin/sign-in/code"),

  "admin/(desk)": { at: "/admin", roles: everybody },
  "admin/(desk)/account": { at: "/admin/account", roles: everybody },
  "admin/(desk)/account/second-factor": { at: "/admin/account/second-factor", roles: everybody },
  "admin/(desk)/articles": { at: "/admin/articles", roles: everybody },
  "admin/(desk)/articles/[id]": { at: `/admin/articles/${article}`, roles: everybody, ofArticle: true },
  "admin/(desk)/articles/new": { at: "/admin/articles/new", roles: everybody },
  "admin/(desk)/articles/[id]/revisions": {
    at: `/admin/articles/${article}/revisions`,
    roles: everybody,
    ofArticle: true,
  },
  "admin/(desk)/articles/[id]/revisions/[number]": {
    at: `/admin/articles/${article}/revisions/1`,
    roles: everybody,
    ofArticle: true,
  },
  "admin/(desk)/articles/[id]/revisions/asides/[aside]": {
    at: `/admin/articles/${article}/revisions/asides/${article}`,
    roles: everybody,
    ofArticle: true,
  },
  "admin/(desk)/articles/[id]/revisions/compare": {
    at: `/admin/articles/${article}/revisions/compare?from=1&to=draft`,
    roles: everybody,
    ofArticle: true,
  },
  "admin/(desk)/audit": { at: "/admin/audit", roles: admins },
  "admin/(desk)/authors": { at: "/admin/authors", roles: desk },
  "admin/(desk)/media": { at: "/admin/media", roles: everybody },
  "admin/(desk)/sections": { at: "/admin/sections", roles: desk },
  "admin/(desk)/settings": { at: "/admin/settings", roles: admins },
  "admin/(desk)/settings/pages/[slug]": { at: "/admin/settings/pages/terms", roles: admins },
  "admin/(desk)/staff": { at: "/admin/staff", roles: admins },
  "admin/(desk)/staff/[id]": { at: `/admin/staff/${colleague}`, roles: admins },
  "admin/(desk)/topics": { at: "/admin/topics", roles: desk },
};

/** Addresses that hold nothing, for everybody who is signed in: told by 404, not by 200. */
export const nothingThere: Record<string, string> = { "admin/[...missing]": "/admin/no/such/page" };

/** What is no page and for everybody. */
const documents = [
  ".well-known/security.txt",
  "[section]/feed.atom",
  "[section]/feed.json",
  "[section]/feed.xml",
  "api",
  "api/[...missing]",
  "api/articles",
  "api/articles/[slug]",
  "api/authors",
  "api/authors/[slug]",
  "api/corrections",
  "api/openapi.json",
  "api/sections",
  "api/sections/[slug]",
  "api/topics",
  "api/topics/[slug]",
  "apple-touch-icon.png",
  "authors/[slug]/feed.atom",
  "authors/[slug]/feed.json",
  "authors/[slug]/feed.xml",
  "favicon.ico",
  "feed.atom",
  "feed.json",
  "feed.xml",
  "icon-192.png",
  "icon-512.png",
  "icon-maskable-512.png",
  "icon.svg",
  "llms.txt",
  "manifest.webmanifest",
  "news-sitemap.xml",
  "opensearch.xml",
  "robots.txt",
  "security.txt",
  "sitemap.xml",
  "sitemaps/[part]",
  "topics/[slug]/feed.atom",
  "topics/[slug]/feed.json",
  "topics/[slug]/feed.xml",
];

export const handlers: Record<string, HandlerRight> = {
  ...Object.fromEntries(
    documents.map((path): [string, HandlerRight] => [
      `GET (site)/${path}`,
      { at: `/${path.replace(/\[[.\w]+\]/g, "x")}`, roles: anybody },
    ]),
  ),
  "GET api/auth/[...nextauth]": { at: "/api/auth/session", roles: anybody },
  "POST admin/sign-in/renew": { at: "/admin/sign-in/renew", roles: anybody },
  "POST (site)/newsletters/confirm/[token]/now": { at: "/newsletters/confirm/x/now", roles: anybody },
  "POST (site)/newsletters/unsubscribe/[token]/now": { at: "/newsletters/unsubscribe/x/now", roles: anybody },

  "GET admin/(desk)/articles/[id]/draft": {
    at: `/admin/articles/${article}/draft`,
    roles: everybody,
    ofArticle: true,
  },
  "PUT admin/(desk)/articles/[id]/draft": {
    at: `/admin/articles/${article}/draft`,
    roles: everybody,
    ofArticle: true,
    send: { seen: 0, tab: "walk", content: emptyDraft("en", "ltr") },
  },
  "POST admin/(desk)/articles/[id]/checklist": {
    at: `/admin/articles/${article}/checklist`,
    roles: everybody,
    ofArticle: true,
    send: { content: emptyDraft("en", "ltr") },
  },
  "POST admin/(desk)/articles/[id]/related": {
    at: `/admin/articles/${article}/related`,
    roles: everybody,
    ofArticle: true,
    send: { content: emptyDraft("en", "ltr") },
  },
  "POST admin/(desk)/articles/bulk": { at: "/admin/articles/bulk", roles: everybody },
  "POST admin/(desk)/articles/new/begin": {
    at: "/admin/articles/new/begin",
    roles: everybody,
    send: { headline: "Begun", sectionId: null, tab: "walk" },
  },
  "POST admin/(desk)/settings/pages/[slug]/publish": {
    at: "/admin/settings/pages/terms/publish",
    roles: admins,
  },
  "GET admin/(desk)/links": { at: "/admin/links?q=a", roles: everybody },
  "GET admin/(desk)/topics/find": { at: "/admin/topics/find?q=a", roles: everybody },
  "POST admin/(desk)/topics/find": {
    at: "/admin/topics/find",
    roles: publishers,
    send: { name: "A new topic" },
  },

  "GET admin/media/[mediaId]": { at: "/admin/media/1", roles: everybody },
  "POST admin/media/[mediaId]": { at: "/admin/media/1", roles: everybody },
  "GET admin/media/list": { at: "/admin/media/list", roles: everybody },
  "POST admin/media/upload": { at: "/admin/media/upload", roles: everybody },
  "GET admin/media/upload/[id]": { at: "/admin/media/upload/x", roles: everybody },
  "PUT admin/media/upload/[id]": { at: "/admin/media/upload/x?from=0", roles: everybody },
  "POST admin/media/upload/[id]": { at: "/admin/media/upload/x", roles: everybody },
  "DELETE admin/media/upload/[id]": { at: "/admin/media/upload/x", roles: everybody },
};

/** What every move of an article says that it has seen. */
const move = { articleId: article, version: "1", seen: "0" };

export const actions: Record<string, ActionRight> = {
  "(site)/newsletters signUpAction": { roles: anybody },
  "(site)/newsletters/preferences/[token] eraseAction": { roles: anybody },
  "(site)/newsletters/preferences/[token] leaveAction": { roles: anybody },
  "(site)/newsletters/preferences/[token] saveAction": { roles: anybody },
  "admin/invitation/[token] acceptAction": { roles: anybody },
  "admin/reset askForPasswordAction": { roles: anybody },
  "admin/reset/[token] resetAction": { roles: anybody },
  "admin/set-up setUpAction": { roles: anybody },
  "admin/sign-in codeAction": { roles: anybody },
  "admin/sign-in signInAction": { roles: anybody },
  "admin/sign-in signOutAction": { roles: anybody },

  "admin/(desk)/account changePasswordAction": { roles: everybody },
  "admin/(desk)/account endMySessionAction": { roles: everybody },
  "admin/(desk)/account renameAction": { roles: everybody, send: { name: "Another name" } },
  "admin/(desk)/account/second-factor beginFactorAction": { roles: everybody },
  "admin/(desk)/account/second-factor confirmFactorAction": { roles: everybody },
  "admin/(desk)/account/second-factor removeFactorAction": { roles: everybody },
  "admin/(desk)/account/second-factor renewCodesAction": { roles: everybody },
  "admin/(desk)/articles/[id] approveAction": { roles: desk, ofArticle: true, send: move },
  "admin/(desk)/articles/[id] cancelScheduleAction": { roles: publishers, ofArticle: true, send: move },
  "admin/(desk)/articles/[id] giveAction": {
    roles: everybody,
    ofArticle: true,
    send: { ...move, staffId: "" },
  },
  "admin/(desk)/articles/[id] keepAction": { roles: everybody, ofArticle: true, send: move },
  "admin/(desk)/articles/[id] makePreviewLinkAction": {
    roles: everybody,
    ofArticle: true,
    send: { articleId: article, days: "7" },
  },
  "admin/(desk)/articles/[id] publishAction": { roles: publishers, ofArticle: true, send: move },
  "admin/(desk)/articles/[id] revokePreviewLinkAction": {
    roles: everybody,
    ofArticle: true,
    send: { articleId: article, linkId: "1" },
  },
  "admin/(desk)/articles/[id] scheduleAction": {
    roles: publishers,
    ofArticle: true,
    send: { ...move, publishAt: "2099-01-01T00:00:00Z" },
  },
  "admin/(desk)/articles/[id] sendBackAction": {
    roles: desk,
    ofArticle: true,
    send: { ...move, comment: "No." },
  },
  "admin/(desk)/articles/[id] settleAsideAction": {
    roles: everybody,
    ofArticle: true,
    send: { articleId: article, asideId: article },
  },
  "admin/(desk)/articles/[id] submitAction": {
    roles: everybody,
    ofArticle: true,
    send: { ...move, comment: "" },
  },
  "admin/(desk)/articles/[id] takeAsideAction": {
    roles: everybody,
    ofArticle: true,
    send: { ...move, asideId: article },
  },
  "admin/(desk)/articles/[id] unpublishAction": {
    roles: desk,
    ofArticle: true,
    send: { ...move, reason: "No." },
  },
  "admin/(desk)/articles/[id] updateAction": {
    roles: publishers,
    ofArticle: true,
    send: { ...move, kind: "minor", note: "", publishAt: "" },
  },
  "admin/(desk)/articles/[id]/revisions makePreviewLinkAction": {
    roles: everybody,
    ofArticle: true,
    send: { articleId: article, days: "7" },
  },
  "admin/(desk)/articles/[id]/revisions revokePreviewLinkAction": {
    roles: everybody,
    ofArticle: true,
    send: { articleId: article, linkId: "1" },
  },
  "admin/(desk)/articles/[id]/revisions takeBackAction": {
    roles: everybody,
    ofArticle: true,
    send: { articleId: article, number: "1", seen: "0" },
  },
  "admin/(desk)/authors changeAuthorAction": { roles: desk },
  "admin/(desk)/authors createAuthorAction": { roles: desk, send: { name: "A new author" } },
  "admin/(desk)/authors deleteAuthorAction": { roles: desk },
  "admin/(desk)/sections changeSectionAction": { roles: desk },
  "admin/(desk)/sections createSectionAction": { roles: desk, send: { name: "A new section" } },
  "admin/(desk)/sections deleteSectionAction": { roles: desk },
  "admin/(desk)/sections orderSectionsAction": { roles: desk },
  "admin/(desk)/settings changeSettingsAction": { roles: admins },
  "admin/(desk)/settings changeSyndicationAction": { roles: admins },
  "admin/(desk)/settings endBreakingLineAction": { roles: desk },
  "admin/(desk)/settings setBreakingLineAction": { roles: desk, send: { text: "Walked" } },
  "admin/(desk)/settings weighChecklistAction": { roles: admins },
  "admin/(desk)/staff inviteAction": {
    roles: admins,
    send: { email: "new@newsroom.example", name: "New", role: "author" },
  },
  "admin/(desk)/staff requireFactorAction": { roles: admins },
  "admin/(desk)/staff/[id] changeColleagueAction": { roles: admins, send: { staffId: colleague } },
  "admin/(desk)/staff/[id] disableAction": { roles: admins, send: { staffId: colleague } },
  "admin/(desk)/staff/[id] enableAction": { roles: admins, send: { staffId: colleague } },
  "admin/(desk)/staff/[id] endSessionAction": { roles: admins, send: { staffId: colleague, sessionId: "1" } },
  "admin/(desk)/staff/[id] removeFactorAction": { roles: admins, send: { staffId: colleague } },
  "admin/(desk)/staff/[id] resendAction": { roles: admins, send: { staffId: colleague } },
  "admin/(desk)/topics changeTopicAction": { roles: desk },
  "admin/(desk)/topics createTopicAction": { roles: publishers, send: { name: "Another new topic" } },
  "admin/(desk)/topics deleteTopicAction": { roles: desk },
  "admin/(desk)/topics mergeTopicsAction": { roles: desk },
};

/** The roles that get at articles that are not theirs. */
export const ofAnyArticle: readonly Role[] = desk;
