"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done } from "@/app/_server/action";
import { publicOrigin } from "@/app/_server/door/origin";
import { paths } from "@/app/_server/paths";
import { makeWallLink as make } from "@/db/commands/wall-link/make-wall-link";
import { revokeWallLink as revoke } from "@/db/commands/wall-link/revoke-wall-link";
import { digits } from "@/lib/form/blank";
import { AuditorLinkId, TeamId } from "@/lib/ids";
import { MakeWallLink } from "@/lib/wall-link/make-wall-link";

export const makeWallLink = action(
  MakeWallLink.extend({ days: digits(MakeWallLink.shape.days) }),
  async (actor, wish) => {
    const { secret } = await make(actor, wish);
    revalidatePath(paths.wallLinks(wish.teamId));
    const address = `${publicOrigin()}${paths.wall(secret)}`;
    return { status: "done", message: `The address for ${wish.label}`, secret: address };
  },
);

export const revokeWallLink = action(
  z.object({ linkId: AuditorLinkId, teamId: TeamId }),
  async (actor, { linkId, teamId }) => {
    await revoke(actor, linkId);
    revalidatePath(paths.wallLinks(teamId));
    return done();
  },
);
