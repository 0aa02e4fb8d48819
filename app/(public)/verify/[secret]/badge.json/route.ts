import { badgeJson } from "@/app/_server/badges/badge-file";
import { nothingHere, publicBadge } from "@/app/_server/badges/verification";

type Context = { params: Promise<{ secret: string }> };

/** The signed credential, for whoever was given its address. */
export async function GET(_request: Request, { params }: Context) {
  const badge = await publicBadge((await params).secret);
  return badge ? badgeJson(badge) : nothingHere();
}
