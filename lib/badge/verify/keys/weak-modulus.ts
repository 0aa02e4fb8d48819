const GENERATOR = 65_537;

/** Small primes that the primes of such keys were built from: 3 to 167. */
const PRIMES = Array.from({ length: 168 }, (_, number) => number).filter(
  (number) => number > 2 && Array.from({ length: number }).every((_, d) => d < 2 || number % d > 0),
);

/** What the powers of the generator leave when divided by each prime. */
const POWERS = PRIMES.map((prime) => {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * GENERATOR) % prime) powers.add(power);
  return { prime, powers };
});

/**
 * Whether an RSA modulus (big-endian) was made by the generator of CVE-2017-15361 ("ROCA"), whose
 * keys can be factored: both primes, and so the modulus, are powers of 65,537 modulo small primes.
 * Of other moduli one in about 10^8 shows this fingerprint.
 */
export function isWeakModulus(modulus: Uint8Array): boolean {
  return POWERS.every(({ prime, powers }) => powers.has(remainder(modulus, prime)));
}

function remainder(modulus: Uint8Array, prime: number): number {
  return modulus.reduce((rest, byte) => (rest * 256 + byte) % prime, 0);
}
