import { nothingHere, ownRevocationList } from "@/app/_server/badges/verification";

type Context = { params: Promise<{ secret: string }> };

/** Whether the badge was revoked, where the badge itself says that programs should look. */
export async function GET(_request: Request, { params }: Context) {
  const list = await ownRevocationList((await params).secret);
  if (!list) return nothingHere();
  return Response.json(list, { headers: { "Cache-Control": "no-store" } });
}
