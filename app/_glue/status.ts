import { currentRequest } from "#platform/request.ts";

/** Has the page that is being drawn sent with this status: Next knows no 410, and its 404 needs scripts for a body. */
export function answerWith(status: 404 | 410 | 503): void {
  const request = currentRequest();
  if (!request) return;
  request.status ??= status;
  request.headers["x-robots-tag"] = "noindex";
}
