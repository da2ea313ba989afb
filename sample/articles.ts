import type { SampleArticle } from "#sample/sample-article.ts";
import { blinkenBeginsEighthTrip } from "./articles/blinken-begins-eighth-trip.ts";

export const sampleArticles: SampleArticle[] = [blinkenBeginsEighthTrip];
