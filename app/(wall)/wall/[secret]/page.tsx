import { notFound } from "next/navigation";
import { z } from "zod";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { Wall } from "@/components/wall/wall";
import { WallOf, wallAt } from "./wall";

export const metadata = {
  title: "Wall",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

type Props = { params: Promise<{ secret: string }>; searchParams: Promise<RawSearch> };

const Theme = z.enum(["light", "dark"]);

/**
 * A team on a screen on the wall, by initials: for whoever stands before it. In the address: `of=` for
 * competencies, credentials or both in turn; `theme=light|dark`, else that of the system.
 */
export default async function WallPage({ params, searchParams }: Props) {
  const { secret } = await params;
  const read = readerOf(await searchParams, []);
  const of = read("of", WallOf, "both" as const, "");
  const data = await wallAt(secret, of);
  if (!data) notFound();
  const source = paths.wallFigures(secret, { of });
  return <Wall first={data} source={source} theme={read("theme", Theme, null, "")} />;
}
