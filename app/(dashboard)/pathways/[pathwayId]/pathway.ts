import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { ShownChoice, ShownPart } from "@/components/pathway/parts-list";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { namesOfRows } from "@/db/queries/names";
import { pathwayOf } from "@/db/queries/pathways";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { centsOf } from "@/lib/credential/cents";
import { costText, definedText, hoursText } from "@/lib/format/journey";
import { choiceText, takesText } from "@/lib/format/pathway";
import type { CredentialId, PathwayId } from "@/lib/ids";
import { credentialsOf } from "@/lib/pathway/part";
import { progressOf } from "@/lib/pathway/progress";
import { currencyOf, takesOf } from "@/lib/pathway/takes";
import type { Proof } from "@/lib/proof";
import { followingIn } from "../following";

type View = { readonly today: Day; readonly proof: Proof };

/** A pathway, the journeys that follow it, and how far who is on them is. Throws NotFound. */
export function pathwayPage(actor: Actor, id: PathwayId, { today, proof }: View) {
  return inScope(actor, async () => {
    const pathway = await pathwayOf(actor, id);
    const [following, catalogue] = await Promise.all([
      followingIn(actor, { today, pathwayId: id }),
      credentialsIn(actor),
    ]);
    const people = [...new Set(following.flatMap((one) => one.people))];
    const [facts, names] = await Promise.all([factsOf(actor, people), namesOfRows(actor, people)]);
    const view = { asOf: today, proof };
    return {
      ...{ pathway, following },
      definitions: new Map(catalogue.map((one) => [one.id, one])),
      nameOf: (own: string) => names.get(own) ?? "",
      progress: new Map(
        facts.map(({ personId, awards }) => [personId, progressOf(pathway.parts, awards, view)]),
      ),
    };
  });
}
export type PathwayPage = Awaited<ReturnType<typeof pathwayPage>>;

/** The parts in words and links, with what each takes. */
export function partsIn({ pathway, definitions }: PathwayPage, carried: Search): ShownPart[] {
  const shown = (id: CredentialId): ShownChoice => {
    const known = definitions.get(id);
    return {
      ...{ id, text: known?.name ?? "", href: paths.credential(id, carried) },
      words: known ? definedText(known) : "gone",
    };
  };
  return pathway.parts.map((part) =>
    part.kind === "required"
      ? { kind: "required", ...shown(part.credentialId) }
      : {
          ...{ kind: "elective", id: part.name, text: part.name, words: choiceText(part) },
          choices: part.credentialIds.map(shown),
        },
  );
}

/** What all of it takes of whoever goes it: "40 h to 55 h", and money in the currency of most prices. */
export function takesIn({ pathway: { parts }, definitions }: PathwayPage) {
  const known = parts.flatMap(credentialsOf).flatMap((id) => definitions.get(id) ?? []);
  const currency = currencyOf(known);
  const price = takesOf(parts, (id) => {
    const own = definitions.get(id);
    const isTold = own && own.price !== null && (own.currency === currency || own.price === 0);
    return isTold ? centsOf(own.price ?? 0) : null;
  });
  const hours = takesOf(parts, (id) => definitions.get(id)?.hours ?? null);
  return {
    hours: takesText(hours, hoursText),
    price: takesText(price, (cents) => costText(cents, currency)),
  };
}
