/** JSON in its canonical spelling (RFC 8785). */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(",")}}`;
}

/** The tables as they follow from the evidence: the text of each by its name. */
export function tablesOf({ requirements, people }) {
  const names = new Map(requirements.map(({ id, name }) => [id, name]));
  return {
    "standings.csv": csv(
      STANDINGS,
      people.flatMap((person) => standingRows(person, names)),
    ),
    "awards.csv": csv(AWARDS, people.flatMap(awardRows)),
    "waivers.csv": csv(
      WAIVERS,
      people.flatMap((person) => waiverRows(person, names)),
    ),
    "requirements.csv": csv(REQUIREMENTS, requirements.map(requirementRow)),
  };
}

const STANDINGS =
  "Person id,External id,Name,Team,Requirement id,Requirement,Standing,Reason,Since,Last day,In words,Why,Awards,Waiver";
const AWARDS =
  "Person id,Name,Award id,Credential,Number,Issued on,Expires on,Revoked on,Hours,Proof,Source,Verified by,Verified on,Verified as,Note,Still as verified";
const WAIVERS = "Person id,Name,Waiver id,Requirement,First day,Last day,Reason,Approved by";
const REQUIREMENTS =
  "Requirement id,Name,Regime,Clause,Description,In effect from,In effect until,Grace days,Renewal window in days,Regulated,Teams,Roles,Rule";

function standingRows(person, names) {
  const who = [person.id, person.externalId, person.name, person.team];
  return person.standings.map((one) => {
    const what = [one.requirementId, names.get(one.requirementId), one.kind, one.reason];
    const days = [one.since, one.lastOn];
    return [...who, ...what, ...days, one.words, one.why, one.awards.join(" "), one.waiverId];
  });
}

function awardRows(person) {
  return person.awards.flatMap((award) => {
    const what = [award.id, award.credential, award.number];
    const days = [award.issuedOn, award.expiresOn, award.revokedOn];
    const own = [person.id, person.name, ...what, ...days, award.hours, award.proof, award.source];
    if (award.verifications.length === 0) return [[...own, null, null, null, null, null]];
    return award.verifications.map((look) => {
      return [...own, look.by, look.on, look.proof, look.note, look.stands ? "yes" : "no"];
    });
  });
}

function waiverRows(person, names) {
  return person.waivers.map((one) => {
    const what = [one.id, names.get(one.requirementId), one.startsOn, one.endsOn];
    return [person.id, person.name, ...what, one.reason, one.approvedBy];
  });
}

function requirementRow(one) {
  const named = [one.id, one.name, one.regime, one.clause, one.description];
  const days = [one.effectiveFrom, one.effectiveUntil];
  const terms = [one.graceDays, one.renewalWindowDays, one.regulated ? "yes" : "no"];
  return [...named, ...days, ...terms, one.teams.join("; "), one.roles.join("; "), one.ruleInWords];
}

/** RFC 4180; what a spreadsheet would run as a formula has an apostrophe in front. */
function csv(header, rows) {
  return [header, ...rows.map((row) => row.map(cell).join(","))]
    .map((line) => `${line}\r\n`)
    .join("");
}

function cell(value) {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /["\r\n,;\t|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the counts of the evidence would have to be, by its people. */
export function countsOf({ requirements, people }) {
  const all = people.flatMap(({ team, standings }) => standings.map((one) => ({ ...one, team })));
  const by = (key) => {
    const keys = [...new Set(all.map((one) => one[key]))].sort();
    return keys.map((value) => ({
      [key]: value,
      ...counted(all.filter((one) => one[key] === value)),
    }));
  };
  return {
    population: { people: people.length, standings: all.length },
    totals: { all: counted(all), byRequirement: by("requirementId"), byTeam: by("team") },
    unknown: unknownOf(requirements, people),
  };
}

function counted(standings) {
  const counts = { met: 0, grace: 0, waived: 0, gap: 0 };
  for (const { kind } of standings) counts[kind]++;
  const required = counts.met + counts.grace + counts.gap;
  return { ...counts, coverage: required === 0 ? null : counts.met / required };
}

/** Ids that are named and told nowhere, and people who are told twice. */
function unknownOf(requirements, people) {
  const asked = new Set(requirements.map(({ id }) => id));
  const seen = new Set();
  return people.flatMap(({ id, standings, awards, waivers }) => {
    const twice = seen.has(id) ? [id] : [];
    seen.add(id);
    const held = new Set(awards.map((award) => award.id));
    const waived = new Set(waivers.map((waiver) => waiver.id));
    const lost = standings.flatMap((one) => [
      ...(asked.has(one.requirementId) ? [] : [one.requirementId]),
      ...one.awards.filter((award) => !held.has(award)),
      ...(one.waiverId === null || waived.has(one.waiverId) ? [] : [one.waiverId]),
    ]);
    return [...twice, ...lost];
  });
}
