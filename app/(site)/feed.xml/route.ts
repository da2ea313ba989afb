import { answerFeed } from "../_parts/answer-feed.ts";

export const dynamic = "force-dynamic";

export const GET = () => answerFeed({ kind: "front" }, "xml");
