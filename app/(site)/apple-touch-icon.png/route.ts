import { answerIcon } from "../_parts/answer-icon.ts";

export const dynamic = "force-dynamic";

export const GET = () => answerIcon("/apple-touch-icon.png");
