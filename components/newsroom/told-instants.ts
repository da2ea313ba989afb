import { inWords, type PaperTime } from "../ui/date-time.tsx";

const instant = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** What the log says, by the paper's clock: it keeps its instants exact. */
export const tellInstants = (said: string, paper: PaperTime): string =>
  said.replace(instant, (exact) => inWords(new Date(exact), "minute", paper));
