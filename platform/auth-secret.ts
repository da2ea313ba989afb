import { settings } from "./env.ts";
import { secretKey } from "./secrets.ts";

/** The key of the staff's sessions: `AUTH_SECRET`, or one that is made at the first start. @throws DamagedKey */
export const authSecret = (): string => settings().authSecret ?? secretKey("auth").toString("hex");
