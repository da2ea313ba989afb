import { SettingError, settings } from "#platform/env.ts";

/* The process. Settings are checked before anything is loaded that is built by them. */

// What is kept holds subscribers: it is for the owner's eyes alone.
process.umask(0o077);

try {
  settings();
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exit(1);
}

const { serve } = await import("./serve.ts");
await serve({ development: process.argv.includes("--dev") });
