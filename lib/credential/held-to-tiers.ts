import type { Mapping, Meaning, PolicyVersion, Requirement } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import { type Tiers, withoutIntroductory, withoutTasters } from "@/lib/rule/tasters";
import { isCertifying, isIntroductory, levelShownBy, type Tiered } from "./tier";

/**
 * What is expected once tiers are heeded, whatever was written down before they were: an introductory credential
 * shows the first level at most, and is not enough where a certification is asked for. What is regulated
 * stands as it is: whoever regulates says what is enough.
 */
export function heldToTiers(
  written: Meaning,
  credentials: ReadonlyMap<CredentialId, Tiered>,
): Meaning {
  const are = (test: (own: Tiered) => boolean) => {
    return new Set([...credentials].flatMap(([id, own]) => (test(own) ? [id] : [])));
  };
  const introductory = are(isIntroductory);
  if (introductory.size === 0) return written;
  const certifying = are(isCertifying);
  const tiers: Tiers = {
    isIntroductory: (id) => introductory.has(id),
    isCertifying: (id) => certifying.has(id),
  };
  return {
    ...written,
    mappings: mapValues(written.mappings, (own) => own.map((one) => capped(one, credentials))),
    requirements: written.requirements.map((own) => withoutTasting(own, tiers)),
    policies: mapValues(written.policies, (own, id) =>
      certifying.has(id) ? own.map((version) => sound(version, tiers)) : own,
    ),
  };
}

function capped(mapping: Mapping, credentials: ReadonlyMap<CredentialId, Tiered>): Mapping {
  const { level, credentialId } = mapping;
  const credential = credentials.get(credentialId);
  const shown = credential ? levelShownBy(credential, level) : level;
  return shown === level ? mapping : { ...mapping, level: shown };
}

function withoutTasting(requirement: Requirement, tiers: Tiers): Requirement {
  const versions = requirement.versions.map((version) => {
    const rule = version.regulated ? version.rule : withoutTasters(version.rule, tiers);
    return rule === version.rule ? version : { ...version, rule };
  });
  return { ...requirement, versions };
}

function sound(version: PolicyVersion, tiers: Tiers): PolicyVersion {
  return { ...version, stack: withoutIntroductory(version.stack, tiers) };
}

function mapValues<Key, Value>(
  map: ReadonlyMap<Key, readonly Value[]>,
  change: (values: readonly Value[], key: Key) => readonly Value[],
): ReadonlyMap<Key, readonly Value[]> {
  return new Map([...map].map(([key, values]) => [key, change(values, key)]));
}
