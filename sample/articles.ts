import type { SampleArticle } from "#sample/sample-article.ts";
import { auditOfElectoralRoll } from "./articles/audit-of-electoral-roll.ts";
import { blinkenBeginsEighthTrip } from "./articles/blinken-begins-eighth-trip.ts";
import { chessLeagueFinal } from "./articles/chess-league-final.ts";
import { choirOfTwoTowns } from "./articles/choir-of-two-towns.ts";
import { citrusGrowersCooperative } from "./articles/citrus-growers-cooperative.ts";
import { coralNurserySurvey } from "./articles/coral-nursery-survey.ts";
import { councilPassesBudget } from "./articles/council-passes-budget.ts";
import { faintCometCrossesEveningSky } from "./articles/faint-comet-crosses-evening-sky.ts";
import { flourPricesEase } from "./articles/flour-prices-ease.ts";
import { fogNetsInTheDesert } from "./articles/fog-nets-in-the-desert.ts";
import { glassworksRelightsFurnace } from "./articles/glassworks-relights-furnace.ts";
import { hillClimbStage } from "./articles/hill-climb-stage.ts";
import { howSwiftsSleep } from "./articles/how-swifts-sleep.ts";
import { islandsJoinPowerGrid } from "./articles/islands-join-power-grid.ts";
import { letterpressMuseum } from "./articles/letterpress-museum.ts";
import { marathonRouteMovesInland } from "./articles/marathon-route-moves-inland.ts";
import { mountainPassReopens } from "./articles/mountain-pass-reopens.ts";
import { nightFreightTrains } from "./articles/night-freight-trains.ts";
import { oudMakersWorkshop } from "./articles/oud-makers-workshop.ts";
import { portGrainVolumesRise } from "./articles/port-grain-volumes-rise.ts";
import { publicRecordsBill } from "./articles/public-records-bill.ts";
import { readingRoomOfTheValley } from "./articles/reading-room-of-the-valley.ts";
import { relayRecordInThePool } from "./articles/relay-record-in-the-pool.ts";
import { riverStatesShareFloodData } from "./articles/river-states-share-flood-data.ts";
import { tideTablesDigitised } from "./articles/tide-tables-digitised.ts";
import { waterBoardsToMerge } from "./articles/water-boards-to-merge.ts";

/** The articles of the sample edition, section by section. */
export const sampleArticles: SampleArticle[] = [
  blinkenBeginsEighthTrip,
  mountainPassReopens,
  riverStatesShareFloodData,
  islandsJoinPowerGrid,
  portGrainVolumesRise,
  councilPassesBudget,
  auditOfElectoralRoll,
  waterBoardsToMerge,
  publicRecordsBill,
  citrusGrowersCooperative,
  nightFreightTrains,
  flourPricesEase,
  glassworksRelightsFurnace,
  faintCometCrossesEveningSky,
  coralNurserySurvey,
  fogNetsInTheDesert,
  howSwiftsSleep,
  tideTablesDigitised,
  readingRoomOfTheValley,
  oudMakersWorkshop,
  letterpressMuseum,
  choirOfTwoTowns,
  marathonRouteMovesInland,
  chessLeagueFinal,
  hillClimbStage,
  relayRecordInThePool,
];
