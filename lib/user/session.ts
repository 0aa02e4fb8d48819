/** OWASP ASVS 5.0, 7.3.1 and 7.3.2: a session ends when it is left alone, and in any case. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

const MS_PER_MINUTE = 60_000;

export type SessionTimes = {
  readonly createdAt: Date;
  /** When it was last used, to the minute. */
  readonly seenAt: Date;
  readonly endedAt: Date | null;
};

/** Whether a session still signs somebody in at this instant. */
export function isAlive({ createdAt, seenAt, endedAt }: SessionTimes, now: Date): boolean {
  if (endedAt) return false;
  const idle = now.getTime() - seenAt.getTime();
  const age = now.getTime() - createdAt.getTime();
  return idle < IDLE_MINUTES * MS_PER_MINUTE && age < ABSOLUTE_HOURS * 60 * MS_PER_MINUTE;
}

/** Whether the use at `now` is worth writing down: once a minute is enough for a limit of thirty. */
export function isWorthNoting({ seenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= MS_PER_MINUTE;
}

/** The instants before which a session that is still open has ended all the same. */
export function aliveSince(now: Date): { readonly seenAt: Date; readonly createdAt: Date } {
  return {
    seenAt: new Date(now.getTime() - IDLE_MINUTES * MS_PER_MINUTE),
    createdAt: new Date(now.getTime() - ABSOLUTE_HOURS * 60 * MS_PER_MINUTE),
  };
}
