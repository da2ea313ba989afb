import { standingMetadata } from "../_parts/standing-metadata.ts";
import { StandingPage } from "../_parts/standing-page.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = () => standingMetadata("about");

export default function AboutPage() {
  return <StandingPage slug="about" />;
}
