export const dynamic = "force-dynamic";

/** The server answers; it may still have no database. */
export function GET() {
  return new Response("ok\n");
}
