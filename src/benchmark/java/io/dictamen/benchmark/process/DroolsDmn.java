package io.dictamen.benchmark.process;

import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** One DMN model with all the tables of a decision, evaluated at once; its cells in FEEL. */
final class DroolsDmn implements Engine.RowFinder {
    private static final Dmn FEEL = new Dmn(
            "",
            entrada -> entrada.campo().equals(Table.PREVIO) ? "count(Requisitos) > 0" : entrada.campo(),
            DroolsDmn::cell,
            String::valueOf);

    @Override
    public <I extends Record> Callable<Function<I, int[][]>> finder(Workload<I> workload) {
        List<Table> tables = workload.tables();
        List<Table.Input> inputs = workload.inputs();
        String xml = FEEL.model(tables, true);
        return () -> {
            Resource resource = ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8");
            resource.setSourcePath("modelo.dmn");
            DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(resource))
                    .getOrElseThrow(IllegalStateException::new);
            DMNModel model = runtime.getModels().get(0);
            if (model.hasErrors()) {
                throw new IllegalStateException(model.getMessages().toString());
            }
            return request -> find(runtime, model, tables, Prepared.map(inputs, workload.prepare(request)));
        };
    }

    private static int[][] find(
            DMNRuntime runtime, DMNModel model, List<Table> tables, Map<String, @Nullable Object> datos) {
        DMNContext context = runtime.newContext();
        datos.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        int[][] places = new int[tables.size()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = places(
                    result.getDecisionResultByName(tables.get(i).nombre()).getResult());
        }
        return places;
    }

    private static int[] places(@Nullable Object result) {
        if (result instanceof Collection<?> several) {
            return several.stream()
                    .mapToInt(place -> ((Number) place).intValue())
                    .toArray();
        }
        return result == null ? new int[0] : new int[] {((Number) result).intValue()};
    }

    private static String cell(Asked asked) {
        return switch (asked.op()) {
            case EQUAL -> Dmn.literal(asked.valor());
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> asked.op().sign + " " + asked.valor();
            case IN -> Dmn.list(asked.valores(), ", ");
            case OTHER -> "? != null and not(list contains([" + Dmn.list(asked.valores(), ", ") + "], ?))";
            case MISSHAPEN -> "? != null and not(matches(?, \"^(" + asked.valor() + ")$\"))";
            case ABSENT -> "null";
            case PRESENT -> "not(null)";
        };
    }
}
