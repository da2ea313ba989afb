import { defineConfig } from "drizzle-kit";

const postgres = process.env.DATABASE_URL?.startsWith("postgres") ?? false;

/** `npm run migrations` runs this once for each engine. */
export default defineConfig({
  dialect: postgres ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  out: postgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
  casing: "snake_case",
});
