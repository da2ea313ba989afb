import { migrateDatabase } from "#db/migrate.ts";
import { Refusal } from "#domain/refusal.ts";
import { generate } from "#sample/generated/generating.ts";
import type { Command } from "./command.ts";
import { showProgress } from "./progress.ts";

const most = 10_000_000;

function countOf(option: string, given: string | undefined): number {
  const count = Number(given);
  if (!/^\d+$/.test(given ?? "") || count > most)
    throw new Refusal(`--${option} holds ${given}, but it may hold only a whole number, ${most} at most.`);
  return count;
}

export const command: Command = {
  summary: "fills a database with articles and subscribers, for load tests",
  help: `Generates N articles (with their sections, topics, authors, colleagues, search index and log) and N subscribers.
The words mean nothing, but are spread as those of a language are; a hundred thousand articles take a minute or two.
What is there stays, and more may be generated later. A database in which anybody has an account, or has
subscribed, is in use and is refused: name one for the tests by DATA_DIR.`,
  options: ["articles", "subscribers"],
  async run(given) {
    const articles = countOf("articles", given.articles);
    const subscribers = countOf("subscribers", given.subscribers);
    await migrateDatabase();
    const progress = { articles: showProgress("Articles"), subscribers: showProgress("Subscribers") };
    await generate({ articles, subscribers }, new Date(), progress);
    return `Generated: ${articles} articles, ${subscribers} subscribers.`;
  },
};
