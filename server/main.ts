import { SettingError, settings } from "#platform/env.ts";

/* The process. Settings are checked before anything is loaded that is built by them. */

try {
  settings();
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exit(1);
}

const { serve } = await import("./serve.ts");
await serve({ development: process.argv.includes("--dev") });
