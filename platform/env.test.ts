import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, SettingError, settings } from "./env.ts";

/** The message that stops the start when a setting holds this. */
function complaint(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return "no complaint";
}

describe("settings", () => {
  it("all have a working default", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      siteUrl: "http://localhost:3000",
      dataDir: resolve("data"),
      databaseUrl: `file:${resolve("data")}/paper.db`,
      authSecret: undefined,
      smtpUrl: undefined,
      mailFrom: "The Judean <news@localhost>",
      sampleEdition: true,
      trustProxy: 0,
      rateLimits: true,
      metricsToken: undefined,
      buildFolder: ".next",
    });
  });

  it("count as not set when they are empty", () => {
    expect(readSettings({ PORT: "", SITE_URL: "", SAMPLE_EDITION: "" })).toEqual(readSettings({}));
  });

  it("follow from one another", () => {
    const { siteUrl, databaseUrl } = readSettings({ PORT: "4000", DATA_DIR: "/srv/paper" });
    expect(siteUrl).toBe("http://localhost:4000");
    expect(databaseUrl).toBe("file:/srv/paper/paper.db");
  });

  it("are read as what they mean", () => {
    const read = readSettings({
      SITE_URL: "https://Paper.example:443/",
      DATABASE_URL: "file:here.db",
      SAMPLE_EDITION: "0",
      RATE_LIMITS: "0",
      TRUST_PROXY: "2",
    });
    expect(read.siteUrl).toBe("https://paper.example");
    expect(read.databaseUrl).toBe(`file:${resolve("here.db")}`);
    expect(read.sampleEdition).toBe(false);
    expect(read.rateLimits).toBe(false);
    expect(read.trustProxy).toBe(2);
  });

  it.each([
    ["PORT", "80 "],
    ["PORT", "65536"],
    ["PORT", "1e3"],
    ["HOST", "a b"],
    ["SITE_URL", "paper.example"],
    ["SITE_URL", "https://paper.example/news"],
    ["SITE_URL", "https://paper.example/?a"],
    ["SITE_URL", "https://me@paper.example"],
    ["SITE_URL", "ftp://paper.example"],
    ["MAIL_FROM", "nobody"],
    ["MAIL_FROM", "A <a@b>\r\nBcc: c@d"],
    ["SAMPLE_EDITION", "no"],
    ["TRUST_PROXY", "-1"],
    ["RATE_LIMITS", "true"],
    ["OIDC_ISSUER", "accounts"],
  ])("stop the start when %s holds %j, in one line that says so", (name, value) => {
    const message = complaint({ [name]: value });
    expect(message).toContain(`${name} holds ${JSON.stringify(value)}, but it may hold only `);
    expect(message).not.toContain("\n");
  });

  it.each([
    ["DATABASE_URL", "mysql://root:hunter2@db/paper"],
    ["AUTH_SECRET", "hunter2"],
    ["SMTP_URL", "https://me:hunter2@mail.example"],
    ["METRICS_TOKEN", "hunter2"],
  ])("never show what %s holds when it is wrong", (name, value) => {
    expect(complaint({ [name]: value })).toContain(`${name} holds something else`);
    expect(complaint({ [name]: value })).not.toContain("hunter2");
  });

  it("are the tests' own in a test, whatever the shell and .env hold", () => {
    expect(settings().dataDir).toContain("newspaper-test-");
    expect(settings().smtpUrl).toBeUndefined();
  });
});
