import { WallOver } from "@/components/wall/wall-over";

/** The same whether there never was such a link, it has ended, or it was revoked. */
export default function NoSuchWall() {
  return <WallOver />;
}
