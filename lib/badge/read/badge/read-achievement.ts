import {
  idOf,
  listOf,
  objectsOf,
  textOf,
  textsOf,
  webAddressOf,
  wordingsOf,
} from "@/lib/badge/read/shapes";
import { isJsonObject, type JsonObject } from "@/lib/json";
import type { BadgeAchievement, BadgeAlignment, BadgeIssuer } from "./badge";
import { kindOfAchievement } from "./kind-of-achievement";

/**
 * Reads an `Achievement` of Open Badges 3.0 or a `BadgeClass` of those before: they call the same
 * things by slightly other names. `language` is that of the document around it.
 */
export function achievementOf(described: JsonObject, language: string | null): BadgeAchievement {
  const own = textOf(described.inLanguage) ?? textOf(described["@language"]) ?? language;
  const achievementType = textOf(described.achievementType);
  return {
    id: idOf(described),
    name: wordingsOf(described.name, own),
    description: wordingsOf(described.description, own),
    kind: kindOfAchievement(achievementType),
    achievementType,
    criteria: criteriaOf(described.criteria),
    tags: textsOf(described.tag ?? described.tags),
    language: own,
    alignments: alignmentsOf(described.alignment),
    humanCode: textOf(described.humanCode),
    imageUrl: webAddressOf(described.image),
  };
}

function criteriaOf(value: unknown): BadgeAchievement["criteria"] {
  const narratives = objectsOf(value).map((criteria) => textOf(criteria.narrative));
  const urls = listOf(value).map(webAddressOf);
  return {
    url: urls.find((url) => url !== null) ?? null,
    narrative: narratives.find((narrative) => narrative !== null) ?? null,
  };
}

/** Open Badges 1.1 says `name`, `url` and `description`; where there is only an address, it is all. */
export function alignmentsOf(value: unknown): readonly BadgeAlignment[] {
  return listOf(value).flatMap((one) => {
    const alignment = isJsonObject(one) ? one : { targetUrl: one };
    const name = textOf(alignment.targetName ?? alignment.name);
    const url = webAddressOf(alignment.targetUrl ?? alignment.url);
    if (name === null && url === null) return [];
    return {
      name,
      url,
      code: textOf(alignment.targetCode),
      description: textOf(alignment.targetDescription ?? alignment.description),
      framework: textOf(alignment.targetFramework),
      type: textOf(alignment.targetType),
    };
  });
}

/** An issuer as an address, or as a profile; before Open Badges 1.0 its `origin` was its address. */
export function issuerOf(value: unknown): BadgeIssuer {
  const [profile = {}] = objectsOf(value);
  return {
    id: idOf(value) ?? textOf(profile.origin),
    name: wordingsOf(profile.name, textOf(profile["@language"])),
    url: webAddressOf(profile.url ?? profile.origin),
  };
}
