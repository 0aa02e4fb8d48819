import { badgeJson, fetched } from "./about";
import { badgeFixtures } from "./vectors";

const STATUS =
  "https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/main/inspector-vc/src/test/resources/ob30/bit-string-list/testlist";
const REVOKED = badgeJson("1edtech/ob30/credential-status-revoked.json");

/** What the example domains of the official samples publish. */
export const PUBLISHED = fetched({
  ...Object.fromEntries(badgeFixtures("1edtech/ob20/assets").flatMap(addressesOf)),
  [STATUS]: badgeJson("1edtech/ob30/bit-string-list/testlist"),
  [REVOKED.credentialStatus.id]: { revokedCredential: [{ id: REVOKED.id }] },
});

function addressesOf(file: string): [string, unknown][] {
  if (!file.endsWith(".json") || file.endsWith("openbadges_context.json")) return [];
  const name = file.replace("1edtech/ob20/assets/", "");
  const document = badgeJson(file);
  return ["http", "https"].map((scheme) => [`${scheme}://example.org/${name}`, document]);
}
