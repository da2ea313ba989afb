import type { NextConfig } from "next";

/** Docs: decision 0003 (page cache) and 0004 (no scripts for readers) say why each of these is as it is. */
const config: NextConfig = {
  // `scripts/build.js` gives each build a folder of its own, so that none is ever half of another (decision 0008).
  distDir: process.env.NEWSPAPER_BUILD || ".next",
  // Metadata in the head for everybody: streaming it would need a script.
  htmlLimitedBots: /.*/,
  // The page cache compresses once and keeps the result.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "pg", "nodemailer", "sharp", "@node-rs/argon2"],
  experimental: {
    serverActions: { bodySizeLimit: "64kb" },
    // `forbidden()`: the newsroom's 403.
    authInterrupts: true,
  },
  // `npm run check` has checked the types by then.
  typescript: { ignoreBuildErrors: true },
};

export default config;
