import { nothingHere, ownDidDocument } from "@/app/_server/badges/verification";

/** The document of our `did:web`, by which others find the keys that we sign with. */
export async function GET() {
  const document = await ownDidDocument();
  if (!document) return nothingHere();
  return Response.json(document, {
    headers: { "Content-Type": "application/did+json", "Cache-Control": "no-store" },
  });
}
