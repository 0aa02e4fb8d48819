import { isReady } from "@/db/start";

export const dynamic = "force-dynamic";

/** The database serves reads and changes. Anonymous callers are not told why it does not. */
export async function GET() {
  return (await isReady()) ? new Response("ok\n") : new Response("not ready\n", { status: 503 });
}
