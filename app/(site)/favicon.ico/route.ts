import { answerFavicon } from "../_parts/answer-icon.ts";

export const dynamic = "force-dynamic";

export const GET = () => answerFavicon();
