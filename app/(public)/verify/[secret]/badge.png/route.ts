import { badgePng } from "@/app/_server/badges/badge-file";
import { nothingHere, publicBadge } from "@/app/_server/badges/verification";

type Context = { params: Promise<{ secret: string }> };

/** The same inside its picture. */
export async function GET(_request: Request, { params }: Context) {
  const badge = await publicBadge((await params).secret);
  return badge ? badgePng(badge) : nothingHere();
}
