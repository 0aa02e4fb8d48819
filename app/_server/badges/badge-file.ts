import "server-only";
import { bakeBadge } from "@/db/badges/issue/bake-badge";
import type { IssuedBadge } from "@/db/queries/issued-badges";

/** `inline`: a page may show it; a link to it still downloads it. */
export function badgeJson({ id, document }: IssuedBadge): Response {
  return fileResponse(document, `badge-${id}.json`, "application/json; charset=utf-8");
}

export async function badgePng({ id, document, award }: IssuedBadge): Promise<Response> {
  const picture = await bakeBadge(document, award.credentialId);
  return fileResponse(new Uint8Array(picture), `badge-${id}.png`, "image/png");
}

function fileResponse(body: BodyInit, fileName: string, type: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `inline; filename="${fileName}"`,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
