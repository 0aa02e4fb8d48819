import { z } from "zod";
import type { Option } from "@/components/form/controls";
import { listed } from "@/lib/form/batch-form";
import { countOf } from "@/lib/format/count";
import { PersonId } from "@/lib/ids";

/** As many people as an address takes. */
export const MOST_CHOSEN = 200;

/** `?people=…,…`: who was selected elsewhere to have a part in it. */
export const ChosenPeople = listed(z.array(PersonId).max(MOST_CHOSEN));

type Chosen = {
  readonly wanted: readonly PersonId[];
  /** Who can have a part in it. */
  readonly offered: readonly Option[];
  readonly team: string;
};

/**
 * Who is ticked: those who have a part already, and those who were chosen as far as they can have one. Who cannot
 * is said; everybody has a part in a journey without names.
 */
export function withChosen(
  own: readonly PersonId[] | null,
  { wanted, offered, team }: Chosen,
): { readonly personIds: readonly PersonId[]; readonly notices: readonly string[] } {
  const isOffered = new Set(offered.map(({ value }) => value));
  const able = wanted.filter((id) => isOffered.has(id));
  const left = wanted.length - able.length;
  const notices =
    left === 0
      ? []
      : [
          `${countOf(left, "person", "people")} of those chosen will not be in ${team} on its last day, and cannot be in it.`,
        ];
  if (own?.length === 0) {
    const all = wanted.length > 0 ? [`Everybody in ${team} is in this journey already.`] : [];
    return { personIds: [], notices: [...notices, ...all] };
  }
  return { personIds: [...new Set([...(own ?? []), ...able])], notices };
}
