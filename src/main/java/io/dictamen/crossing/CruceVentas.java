package io.dictamen.crossing;

import static io.dictamen.procedure.ventaswat.VentaSwat.CRUCE;

import io.dictamen.access.LineRate;
import io.dictamen.crossing.SalesSheet.Row;
import io.dictamen.decision.ContractViolation;
import io.dictamen.evaluation.Call;
import io.dictamen.evaluation.Decided;
import io.dictamen.evaluation.Decider;
import io.dictamen.evaluation.RequestBody;
import io.dictamen.http.ProblemException;
import io.dictamen.procedure.ventaswat.ResultadoCruce;
import io.dictamen.procedure.ventaswat.VentaSwat;
import io.dictamen.report.Column;
import io.dictamen.report.Report;
import io.dictamen.report.Rows;
import io.dictamen.report.RulesInForce;
import io.dictamen.report.Shape;
import io.dictamen.rulebase.RuleBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each sale of the base and of Claro's sheet (CLARO-SWAT 9). */
@Singleton
class CruceVentas {
    private static final int UNANSWERED = 2_000;
    private static final List<Column> COLUMNS = List.of(
            Column.text("venta", "VENTA", 22, ""),
            Column.constant("estado", "ESTADO", 18, ""),
            Column.constant("accion", "ACCIÓN", 14, ""),
            Column.records("diferencias", "DIFERENCIAS (ALMACONTACT ≠ CLARO)", 60, Diferencia.class),
            Column.integer("lineaAlmacontact", "LÍNEA EN ALMACONTACT", 26, ""),
            Column.integer("lineaClaro", "LÍNEA EN CLARO", 18, ""),
            Column.dictamen("dictamen", "DICTAMEN", ""));

    static final Shape SHAPE = new Shape(
                    "cruce-ventas",
                    VentaSwat.PROCEDIMIENTO,
                    "Cruce de ventas de Almacontact y Claro",
                    "Cruce de ventas",
                    COLUMNS,
                    CruceTotals.class)
            .answering("¿Qué ventas no aparecen en la hoja de Claro, y cuáles difieren?");

    private final Decider decider;
    private final LineRate rate;
    private final Clock clock;

    @Inject
    CruceVentas(Decider decider, LineRate rate, Clock clock) {
        this.decider = decider;
        this.rate = rate;
        this.clock = clock;
    }

    /** @param dictamen the id of its verdict; null where that was not recorded */
    record Decidida(
            VentaCruzada venta,
            ResultadoCruce resultado,
            @Nullable String dictamen) {
        Decidida(VentaCruzada venta, Decided<ResultadoCruce> decided) {
            this(
                    venta,
                    decided.verdict().resultado(),
                    decided.entry() == null ? null : decided.entry().id().toString());
        }

        List<@Nullable Object> row() {
            return Arrays.asList(
                    venta.venta(),
                    resultado.estado().name(),
                    resultado.accion().name(),
                    venta.diferencias(),
                    line(venta.almacontact()),
                    line(venta.claro()),
                    dictamen);
        }

        private static @Nullable Long line(@Nullable Row row) {
            return row == null ? null : row.linea();
        }
    }

    /** Checks the contract of every sale first: if one cannot be decided, none is recorded. */
    void check(List<VentaCruzada> ventas, CruceFaults faults) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (VentaCruzada venta : ventas) {
            try {
                CRUCE.contrato().read(venta.pedido(), now, clock.getZone());
            } catch (ContractViolation e) {
                Sheet sheet = venta.almacontact() == null ? Sheet.CLARO : Sheet.ALMACONTACT;
                Row row = Objects.requireNonNullElse(venta.almacontact(), venta.claro());
                e.errores().forEach(error -> faults.de(sheet, row.linea(), error.mensaje()));
            }
        }
    }

    /** Decides all of them by the same rules, and returns once every verdict is durable. */
    Report reporte(List<VentaCruzada> ventas, List<ComparedColumn> comparadas, Call call) throws InterruptedException {
        RuleBase rules = decider.rules();
        List<Decidida> decididas = new ArrayList<>(ventas.size());
        Queue<CompletableFuture<Decidida>> pendientes = new ArrayDeque<>();
        for (VentaCruzada venta : ventas) {
            rate.await(call.emisor());
            Decided<ResultadoCruce> decided = decider.decide(rules, CRUCE, RequestBody.of(venta.pedido()), call);
            pendientes.add(decider.keepInBulk(decided).thenApply(durable -> new Decidida(venta, durable)));
            if (pendientes.size() == UNANSWERED) {
                decididas.add(durable(pendientes.remove()));
            }
        }
        while (!pendientes.isEmpty()) {
            decididas.add(durable(pendientes.remove()));
        }
        return new Report(
                SHAPE,
                new Rows.Computed(decididas.stream().map(Decidida::row).toList()),
                () -> CruceTotals.of(decididas, comparadas, new RulesInForce(rules, clock)));
    }

    private static Decidida durable(CompletableFuture<Decidida> decidida) {
        try {
            return decidida.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException said ? said : e;
        }
    }
}
