import type { Actor } from "@/lib/access";
import type { AuditorLinkId } from "@/lib/ids";

type Link = { readonly id: AuditorLinkId; readonly label: string };

/** A wall: it has no permission, reads what its team's link reaches, and writes nothing. */
export function wallActor({ id, label }: Link): Actor {
  const who = { kind: "link", access: "link", name: `wall: ${label}`, linkId: id } as const;
  return { ...who, userId: null, personId: null, teamIds: [] };
}
