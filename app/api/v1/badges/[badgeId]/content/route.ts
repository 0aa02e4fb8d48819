import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { badgeContentOf } from "@/db/queries/badges";
import { BadgeId } from "@/lib/ids";

const content = {
  summary: "The badge as it was given to us, to the byte: JSON or a compact JWS, by its form",
  params: z.object({ badgeId: BadgeId }),
  answer: z.string(),
  type: "text/plain",
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(content, async ({ actor, params: { badgeId } }) => {
    const kept = await badgeContentOf(actor, badgeId);
    return new Response(new Blob([kept.content.slice()]), {
      headers: {
        // A browser shows it to nobody as a page, whatever stands in it.
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Disposition": `attachment; filename="${fileName(kept.name)}.${kept.form}"`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  }),
});

const LONGEST_NAME = 60;

/** What any file system takes; never empty. */
function fileName(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, LONGEST_NAME) || "badge";
}
