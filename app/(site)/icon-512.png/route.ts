import { answerIcon } from "../_parts/answer-icon.ts";

export const dynamic = "force-dynamic";

export const GET = () => answerIcon("/icon-512.png");
