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
import io.dictamen.report.Column;
import io.dictamen.report.Rows;
import io.dictamen.report.Shape;
import io.dictamen.report.Report;
import io.dictamen.report.RulesInForce;
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
            Column.text("estado", "ESTADO", 18, ""),
            Column.text("accion", "ACCIÓN", 14, ""),
            Column.records("diferencias", "DIFERENCIAS (ALMACONTACT ≠ CLARO)", 60, Diferencia.class),
            Column.integer("lineaAlmacontact", "LÍNEA EN ALMACONTACT", 26, ""),
            Column.integer("lineaClaro", "LÍNEA EN CLARO", 18, ""),
            Column.dictamen("dictamen", "DICTAMEN", ""));

    static final Shape SHAPE = new Shape("cruce-ventas", "Cruce de ventas", COLUMNS, CruceTotals.Totales.class);

    private final Decider decider;
    private final LineRate rate;
    private final Clock clock;

    @Inject
    CruceVentas(Decider decider, LineRate rate, Clock clock) {
        this.decider = decider;
        this.rate = rate;
        this.clock = clock;
    }

    /** @param decidida complete once it is durable */
    private record Pendiente(VentaCruzada venta, CompletableFuture<Decided<ResultadoCruce>> decidida) {}

    /** Every sale must keep the contract, so that none is recorded where one cannot be. */
    void check(List<VentaCruzada> ventas, CruceFaults faults) {
        OffsetDateTime ahora = OffsetDateTime.now(clock);
        for (VentaCruzada venta : ventas) {
            try {
                CRUCE.contrato().read(venta.pedido(), ahora, clock.getZone());
            } catch (ContractViolation e) {
                Sheet sheet = venta.almacontact() == null ? Sheet.CLARO : Sheet.ALMACONTACT;
                Row fila = Objects.requireNonNullElse(venta.almacontact(), venta.claro());
                e.errores().forEach(error -> faults.de(sheet, fila.linea(), error.mensaje()));
            }
        }
    }

    /** Decides all of them by the same rules; complete once every verdict is durable. */
    Report reporte(List<VentaCruzada> ventas, List<ComparedColumn> comparadas, Call call) throws InterruptedException {
        RuleBase reglas = decider.rules();
        CruceTotals totales = new CruceTotals();
        List<List<@Nullable Object>> filas = new ArrayList<>(ventas.size());
        Queue<Pendiente> pendientes = new ArrayDeque<>();
        for (VentaCruzada venta : ventas) {
            rate.await(call.emisor());
            Decided<ResultadoCruce> decidida = decider.decide(reglas, CRUCE, RequestBody.of(venta.pedido()), call);
            pendientes.add(new Pendiente(venta, decider.keepInBulk(decidida)));
            if (pendientes.size() == UNANSWERED) {
                filas.add(row(pendientes.remove(), totales));
            }
        }
        while (!pendientes.isEmpty()) {
            filas.add(row(pendientes.remove(), totales));
        }
        return new Report(
                SHAPE, new Rows.Computed(filas), () -> totales.of(comparadas, new RulesInForce(reglas, clock)));
    }

    private List<@Nullable Object> row(Pendiente pendiente, CruceTotals totales) {
        VentaCruzada venta = pendiente.venta();
        Decided<ResultadoCruce> decidida = durable(pendiente.decidida());
        ResultadoCruce resultado = decidida.verdict().resultado();
        totales.count(venta, resultado);
        return Arrays.asList(
                venta.venta(),
                resultado.estado().name(),
                resultado.accion().name(),
                venta.diferencias(),
                line(venta.almacontact()),
                line(venta.claro()),
                decidida.entry() == null ? null : decidida.id().toString());
    }

    private static @Nullable Long line(@Nullable Row fila) {
        return fila == null ? null : fila.linea();
    }

    private static Decided<ResultadoCruce> durable(CompletableFuture<Decided<ResultadoCruce>> decidida) {
        try {
            return decidida.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException said ? said : e;
        }
    }
}
