import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { findSocialPicture } from "#domain/media/social-for-readers.ts";
import { makeSocialPicture, socialPicturePath } from "#domain/media/social-making.ts";
import { parseSocialAddress } from "#domain/media/social-picture.ts";
import { answerSafely, sayBriefly, sendFile } from "./media.ts";

/**
 * Answers a request for the picture that social networks show with an article. An address that says what the article no
 * longer does leads to the present one; only for live articles is anything made, and only so much at once.
 */
export function answerSocialPicture(request: IncomingMessage, response: ServerResponse): Promise<void> {
  return answerSafely(request, response, async (path) => {
    const articleId = parseSocialAddress(path);
    const asked = articleId === undefined ? undefined : await findSocialPicture(articleId);
    if (asked?.found === "withdrawn") return sayBriefly(response, 410, "Withdrawn");
    if (asked?.found !== "picture") return sayBriefly(response, 404, "Not found");

    const { picture } = asked;
    if (picture.address !== path) return sayBriefly(response, 307, "Moved", { location: picture.address });
    const file = socialPicturePath(picture);
    if (!existsSync(file)) {
      const making = makeSocialPicture(picture);
      if (!making) return sayBriefly(response, 503, "Ask again in a moment", { "retry-after": "10" });
      await making;
    }
    const contentType = file.endsWith(".png") ? "image/png" : "image/jpeg";
    const fileName = path.split("/").at(-1) ?? "picture";
    await sendFile(request, response, {
      path: file,
      contentType,
      fileName,
      isShown: true,
      variant: undefined,
    });
  });
}
