import { text } from "node:stream/consumers";
import { migrateDatabase } from "#db/migrate.ts";
import { sendDueMails } from "#domain/mails/sending.ts";
import { Refusal } from "#domain/refusal.ts";
import { commandLine, type Role, roles } from "#domain/staff/actor.ts";
import { addColleague, inviteColleague } from "#domain/staff/inviting.ts";
import { disableColleague, findAccountId } from "#domain/staff/managing.ts";
import type { Command, Commands } from "./command.ts";

const add: Command = {
  summary: "makes an account in the newsroom",
  help: `Makes an account; R is one of ${roles.join(", ")}. The password is read from standard input:
  echo "a password of several words" | npm run newsroom -- staff add --email …
When there is none, a mail invites them to choose one.`,
  options: ["email", "name", "role"],
  async run({ email = "", name = "", role = "" }) {
    if (!isRole(role)) throw new Refusal(`--role holds ${role}, but it may hold only ${roles.join(", ")}.`);
    await migrateDatabase();
    const password = await passwordGiven();
    if (password !== "") {
      await addColleague(commandLine, { email, name, role, password }, new Date());
      return `${name} can sign in as ${email}.`;
    }
    await inviteColleague(commandLine, { email, name, role }, new Date());
    await sendDueMails(new Date());
    return `${name} was invited by a mail to ${email}.`;
  },
};

const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** Nobody is asked: a terminal gives none. The line's end is not part of it. */
async function passwordGiven(): Promise<string> {
  return process.stdin.isTTY ? "" : (await text(process.stdin)).replace(/\r?\n$/, "");
}

const disable: Command = {
  summary: "disables an account and ends its sessions",
  help: `Disables an account: every session of it ends, and nobody can sign in to it. What they did keeps their name.
The last administrator can't be disabled.`,
  options: ["email"],
  async run({ email = "" }) {
    await migrateDatabase();
    await disableColleague(commandLine, { staffId: await findAccountId(email) }, new Date());
    return `The account ${email} is disabled.`;
  },
};

export const command: Commands = {
  summary: "who may enter the newsroom: add, disable",
  commands: { add, disable },
};
