import type { Signer } from "@/db/keys/signer";
import type { PackHead } from "@/lib/pack/evidence";
import { canonical } from "@/lib/pack/evidence-json";
import { MANIFEST_FORMAT, type Manifest, type ManifestSignature } from "@/lib/pack/manifest";
import { readmeText } from "@/lib/pack/readme";
import { checkerFiles } from "./checker-files";
import { type Entry, entryOf, packedSha256, packedSize, storedEntry } from "./zip/entry";
import { writeZip } from "./zip/write-zip";

type About = Pick<Manifest, "fingerprint" | "made">;

/** The whole pack as a zip: its evidence with what explains, checks and signs it. */
export async function sealPack(
  evidence: readonly Entry[],
  {
    head,
    about,
    signer,
  }: { readonly head: PackHead; readonly about: About; readonly signer: Signer },
): Promise<Buffer> {
  const checker = await checkerFiles();
  const all = [
    await entryOf("README.txt", readmeText(head, about, signer.did)),
    ...evidence,
    await entryOf("check.mjs", checker.mjs),
    await entryOf("check.html", checker.html),
  ];
  return writeZip([...all, ...signed(all, about, signer)]);
}

/** The last two files of a pack: what it consists of, and the installation's signature over that. */
function signed(entries: readonly Entry[], about: About, signer: Signer): Entry[] {
  const { did, multikey, sign } = signer;
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    ...about,
    files: entries.map((entry) => ({
      ...{ name: entry.name, size: entry.size, sha256: entry.sha256 },
      packed: { size: packedSize(entry), sha256: packedSha256(entry) },
    })),
    key: { did, publicKeyMultibase: multikey },
  };
  const text = canonical(manifest);
  const signature = Buffer.from(sign(Buffer.from(text, "utf8"))).toString("base64url");
  const own: ManifestSignature = { algorithm: "Ed25519", did, signature };
  return [storedEntry("manifest.json", text), storedEntry("signature.json", canonical(own))];
}
