import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

/*
 * Every setting of the process, read and checked here and nowhere else. `docs/settings.md` tells what each is for.
 */

if (existsSync(".env")) process.loadEnvFile(".env");

/** Whole numbers as an environment holds them; `Number` alone would take "" and "1e3". */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const secret = (least: number) => z.string().min(least);

/** Each setting's form, and in words what it may hold: the words are what a person reads when it is wrong. */
const forms = {
  PORT: { form: wholeNumber(1, 65_535), may: "a port, 1 to 65535" },
  HOST: { form: z.string().regex(/^[\w.:-]+$/), may: "a host name or address, such as 127.0.0.1" },
  SITE_URL: {
    form: z
      .url({ protocol: /^https?$/ })
      .refine((address) => URL.canParse(address) && new URL(address).href === `${new URL(address).origin}/`),
    may: "an origin without a path, such as https://paper.example",
  },
  DATA_DIR: { form: z.string().min(1), may: "a folder's path" },
  DATABASE_URL: {
    form: z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/)
      .refine((address) => address.startsWith("file:") || URL.canParse(address)),
    may: "file:PATH or postgres://USER:PASSWORD@HOST/NAME",
    secret: true,
  },
  AUTH_SECRET: { form: secret(32), may: "at least 32 characters", secret: true },
  SMTP_URL: { form: z.string().regex(/^smtps?:\/\/.+$/), may: "smtp://… or smtps://…", secret: true },
  MAIL_FROM: {
    form: z.string().regex(/^([^<>\r\n]*<[^<>\s@]+@[^<>\s]+>|[^<>\s@]+@[^<>\s]+)$/),
    may: "Name <address@host>",
  },
  SAMPLE_EDITION: { form: flag, may: "0 or 1" },
  TRUST_PROXY: { form: wholeNumber(0, 9), may: "a number of proxies, 0 to 9" },
  RATE_LIMITS: { form: flag, may: "0 or 1" },
  METRICS_TOKEN: { form: secret(8), may: "at least 8 characters", secret: true },
  OIDC_ISSUER: { form: z.url({ protocol: /^https?$/ }), may: "the address of an OpenID provider" },
  OIDC_CLIENT_ID: { form: z.string().min(1), may: "the client's name at the provider" },
  OIDC_CLIENT_SECRET: { form: secret(1), may: "the client's secret at the provider", secret: true },
} as const satisfies Record<string, { form: z.ZodType; may: string; secret?: boolean }>;

type SettingName = keyof typeof forms;

/** The names of all settings, for whoever must not inherit any of them: the tests. */
export const settingNames = Object.keys(forms) as SettingName[];

type Read<Name extends SettingName> = z.output<(typeof forms)[Name]["form"]>;

export interface Settings {
  port: number;
  host: string;
  /** Canonical origin, without a slash at its end. */
  siteUrl: string;
  /** Absolute. */
  dataDir: string;
  /** `file:` with an absolute path, or `postgres://…`. */
  databaseUrl: string;
  authSecret: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  sampleEdition: boolean;
  trustProxy: number;
  rateLimits: boolean;
  metricsToken: string | undefined;
  /** Where the build that serves lies; `scripts/` says so (decision 0008). */
  buildFolder: string;
}

/** Thrown for a setting that is wrong: one line that names it, what it holds unless it is a secret, and what it may hold. */
export class SettingError extends Error {
  constructor(name: SettingName, value: string) {
    const { may, ...rest } = forms[name];
    const held = "secret" in rest ? "something else" : JSON.stringify(value);
    super(`${name} holds ${held}, but it may hold only ${may}.`);
    this.name = "SettingError";
  }
}

/**
 * Reads all settings from an environment.
 * @throws SettingError for the first one that is wrong. An empty value counts as not set.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = <Name extends SettingName>(name: Name): Read<Name> | undefined => {
    const value = environment[name];
    if (value === undefined || value === "") return undefined;
    const result = forms[name].form.safeParse(value);
    if (!result.success) throw new SettingError(name, value);
    return result.data as Read<Name>;
  };

  const port = read("PORT") ?? 3000;
  // The remark keeps the build from taking every file below the project for part of the program.
  const dataDir = resolve(/* turbopackIgnore: true */ read("DATA_DIR") ?? "data");
  const databaseUrl = read("DATABASE_URL") ?? `file:${dataDir}/paper.db`;
  for (const name of ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const) read(name);

  return {
    port,
    host: read("HOST") ?? "127.0.0.1",
    siteUrl: new URL(read("SITE_URL") ?? `http://localhost:${port}`).origin,
    dataDir,
    databaseUrl: databaseUrl.startsWith("file:") ? `file:${resolve(databaseUrl.slice(5))}` : databaseUrl,
    authSecret: read("AUTH_SECRET"),
    smtpUrl: read("SMTP_URL"),
    mailFrom: read("MAIL_FROM") ?? "The Judean <news@localhost>",
    sampleEdition: read("SAMPLE_EDITION") ?? true,
    trustProxy: read("TRUST_PROXY") ?? 0,
    rateLimits: read("RATE_LIMITS") ?? true,
    metricsToken: read("METRICS_TOKEN"),
    buildFolder: environment.NEWSPAPER_BUILD || ".next",
  };
}

let read: Settings | undefined;

/** The settings of this process, read once. @throws SettingError */
export function settings(): Settings {
  read ??= readSettings(process.env);
  return read;
}
