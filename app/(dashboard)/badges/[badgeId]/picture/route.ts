import { requireActor } from "@/app/_server/actor";
import { badgePicture } from "@/db/queries/badge-picture";
import { BadgeId } from "@/lib/ids";

type Context = { params: Promise<{ badgeId: string }> };

/**
 * The picture of a badge. It came from a stranger: whoever opens it by itself gets a picture in a
 * sandbox (`proxy.ts`), whatever else the bytes may be taken for.
 */
export async function GET(_request: Request, { params }: Context) {
  const actor = await requireActor();
  const id = BadgeId.safeParse((await params).badgeId);
  const picture = id.success ? await badgePicture(actor, id.data) : null;
  if (!picture) return new Response("There is no such picture.", { status: 404 });
  return new Response(Buffer.from(picture), { headers: PICTURE });
}

const PICTURE = {
  "content-type": "image/png",
  "content-disposition": 'inline; filename="badge.png"',
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};
