import { collectDefaultMetrics, type Metric, Registry } from "prom-client";
import type { Times } from "#platform/times.ts";

/*
 * Metrics that are read when somebody asks for them, out of numbers that are kept anyway. prom-client writes them down, and
 * brings those of the process and of Node itself.
 */

type Labels = Record<string, string | number>;

export interface Sample {
  value: number;
  labels?: Labels;
}

export interface ReadMetric {
  /** After https://prometheus.io/docs/practices/naming/ */
  name: string;
  help: string;
  type: "counter" | "gauge";
  read(): Iterable<Sample> | Promise<Iterable<Sample>>;
}

export interface ReadHistogram {
  name: string;
  help: string;
  read(): Iterable<{ times: Times; labels?: Labels }> | Promise<Iterable<{ times: Times; labels?: Labels }>>;
}

/** @returns a registry with the metrics of process and runtime, and these */
export function createRegistry(
  metrics: readonly ReadMetric[],
  histograms: readonly ReadHistogram[],
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const metric of metrics)
    register(registry, metric, metric.type, async () => [...(await metric.read())]);
  for (const histogram of histograms)
    register(registry, histogram, "histogram", async () =>
      [...(await histogram.read())].flatMap(({ times, labels }) => samplesOf(histogram.name, times, labels)),
    );
  return registry;
}

function register(
  registry: Registry,
  { name, help }: { name: string; help: string },
  type: string,
  read: () => Promise<(Sample & { metricName?: string })[]>,
): void {
  // What can't be read just now is left out: when the database is away, all else has to be seen.
  const get = async () => ({ name, help, type, aggregator: "sum", values: await read().catch(() => []) });
  // A registry asks nothing else of a metric; its type wants one of the classes that count by themselves.
  registry.registerMetric({ name, get } as unknown as Metric);
}

/** Buckets hold all that is as short as their bound, the shorter ones too. */
function samplesOf(name: string, { bounds, counts, seconds }: Times, labels: Labels = {}) {
  let sum = 0;
  const buckets = counts.map((count, at) => {
    sum += count;
    return { metricName: `${name}_bucket`, labels: { ...labels, le: bounds[at] ?? "+Inf" }, value: sum };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: seconds },
    { metricName: `${name}_count`, labels, value: sum },
  ];
}
