import { feedHandler } from "../../_parts/answer-feed.ts";

export const dynamic = "force-dynamic";

export const GET = feedHandler("section", "atom");
