package io.dictamen.benchmark.process;

import io.dictamen.decision.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of those that are compared. */
interface Engine {
    String OURS = "Dictamen";
    Map<String, Engine> ALL = all();

    /** Writes the workload's tables as this engine reads them; to call what it gives is to load them. */
    <I extends Record> Callable<Function<I, Verdict<?>>> prepare(Workload<I> workload) throws Exception;

    /** Reads the workload's tables; to call what it gives is to build the rules from what was read. Null where not told apart. */
    default @Nullable Callable<?> building(Workload<?> workload) throws Exception {
        return null;
    }

    /** An engine that finds rows: request in, for each table the places of the rows that match. */
    interface RowFinder extends Engine {
        <I extends Record> Callable<Function<I, int[][]>> finder(Workload<I> workload) throws Exception;

        @Override
        default <I extends Record> Callable<Function<I, Verdict<?>>> prepare(Workload<I> workload) throws Exception {
            Callable<Function<I, int[][]>> loading = finder(workload);
            List<Table> tables = workload.tables();
            boolean[] first = new boolean[tables.size()];
            for (int i = 0; i < first.length; i++) {
                first[i] = tables.get(i).first();
            }
            return () -> {
                Function<I, int[][]> finder = loading.call();
                return request -> {
                    int[][] places = finder.apply(request);
                    for (int i = 0; i < first.length; i++) {
                        places[i] = kept(places[i], first[i]);
                    }
                    return workload.compose(request, places);
                };
            };
        }

        private static int[] kept(int[] places, boolean first) {
            if (places.length > 1) {
                Arrays.sort(places);
            }
            return first && places.length > 1 ? new int[] {places[0]} : places;
        }
    }

    private static Map<String, Engine> all() {
        Map<String, Engine> all = new LinkedHashMap<>();
        all.put("Java a mano", new Engine() {
            @Override
            public <I extends Record> Callable<Function<I, Verdict<?>>> prepare(Workload<I> workload) {
                return workload::byHand;
            }
        });
        all.put(OURS, new Engine() {
            @Override
            public <I extends Record> Callable<Function<I, Verdict<?>>> prepare(Workload<I> workload) {
                return workload.ours();
            }

            @Override
            public @Nullable Callable<?> building(Workload<?> workload) throws Exception {
                return workload.building();
            }
        });
        all.put("Drools", new StockDrools());
        all.put("Drools DMN", new DroolsDmn());
        all.put("Camunda 7 DMN", new CamundaDmn());
        all.put("OpenL Tablets", new OpenL());
        return all;
    }
}
