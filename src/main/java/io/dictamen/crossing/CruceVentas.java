package io.dictamen.crossing;

import static io.dictamen.procedure.ventaswat.VentaSwat.CRUCE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.access.LineRate;
import io.dictamen.crossing.HojaDeVentas.Fila;
import io.dictamen.decision.ContractViolation;
import io.dictamen.evaluation.Call;
import io.dictamen.evaluation.Decided;
import io.dictamen.evaluation.Decider;
import io.dictamen.evaluation.RequestBody;
import io.dictamen.http.ProblemException;
import io.dictamen.report.Columna;
import io.dictamen.report.DecisionesInternas;
import io.dictamen.report.Filas;
import io.dictamen.report.Forma;
import io.dictamen.report.Reporte;
import io.dictamen.report.Tipo;
import io.dictamen.rulebase.RuleBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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
public class CruceVentas {
    private static final int UNANSWERED = 2_000;
    private static final List<Columna> COLUMNAS = List.of(
            Columna.texto("venta", "VENTA", 22, ""),
            Columna.texto("estado", "ESTADO", 18, ""),
            Columna.texto("accion", "ACCIÓN", 14, ""),
            new Columna("diferencias", "DIFERENCIAS (ALMACONTACT ≠ CLARO)", Tipo.DIFERENCIAS, 60, ""),
            new Columna("lineaAlmacontact", "LÍNEA EN ALMACONTACT", Tipo.ENTERO, 26, ""),
            new Columna("lineaClaro", "LÍNEA EN CLARO", Tipo.ENTERO, 18, ""),
            Columna.dictamen("dictamen", "DICTAMEN", ""));

    public static final Forma FORMA = new Forma("cruce-ventas", "Cruce de ventas", COLUMNAS, TotalesDeCruce.Totales.class);

    private final Decider decider;
    private final DecisionesInternas decisiones;
    private final LineRate rate;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    CruceVentas(Decider decider, DecisionesInternas decisiones, LineRate rate, ObjectMapper json, Clock clock) {
        this.decider = decider;
        this.decisiones = decisiones;
        this.rate = rate;
        this.json = json;
        this.clock = clock;
    }

    /** @param respuesta the verdict, once it is durable */
    private record Pendiente(VentaCruzada venta, CompletableFuture<byte[]> respuesta) {}

    /** Every sale must keep the contract, so that none is recorded where one cannot be. */
    void check(List<VentaCruzada> ventas, Faltas faltas) {
        OffsetDateTime ahora = OffsetDateTime.now(clock);
        for (VentaCruzada venta : ventas) {
            try {
                CRUCE.contrato().read(venta.pedido(), ahora, clock.getZone());
            } catch (ContractViolation e) {
                Hoja hoja = venta.almacontact() == null ? Hoja.CLARO : Hoja.ALMACONTACT;
                Fila fila = Objects.requireNonNullElse(venta.almacontact(), venta.claro());
                e.errores().forEach(error -> faltas.de(hoja, fila.linea(), error.mensaje()));
            }
        }
    }

    /** Decides all of them by the same rules; complete once every verdict is durable. */
    Reporte reporte(List<VentaCruzada> ventas, List<Comparada> comparadas, Call call) throws InterruptedException {
        RuleBase reglas = decider.rules();
        TotalesDeCruce totales = new TotalesDeCruce();
        List<List<@Nullable Object>> filas = new ArrayList<>(ventas.size());
        Queue<Pendiente> pendientes = new ArrayDeque<>();
        for (VentaCruzada venta : ventas) {
            rate.await(call.emisor());
            Decided decided = decider.decide(reglas, CRUCE, RequestBody.of(venta.pedido()), call);
            pendientes.add(new Pendiente(venta, decider.keepInBulk(decided).toCompletableFuture()));
            if (pendientes.size() == UNANSWERED) {
                filas.add(row(pendientes.remove(), totales));
            }
        }
        while (!pendientes.isEmpty()) {
            filas.add(row(pendientes.remove(), totales));
        }
        return new Reporte(FORMA, new Filas.Calculadas(filas), () -> totales.of(comparadas, reglas, decisiones));
    }

    private List<@Nullable Object> row(Pendiente pendiente, TotalesDeCruce totales) {
        VentaCruzada venta = pendiente.venta();
        JsonNode dictamen = answer(pendiente.respuesta());
        String estado = dictamen.at("/resultado/estado").textValue();
        String accion = dictamen.at("/resultado/accion").textValue();
        totales.count(venta, estado, accion);
        return Arrays.asList(
                venta.venta(),
                estado,
                accion,
                venta.diferencias(),
                line(venta.almacontact()),
                line(venta.claro()),
                dictamen.path("registrado").booleanValue() ? dictamen.path("id").textValue() : null);
    }

    private static @Nullable Long line(@Nullable Fila fila) {
        return fila == null ? null : fila.linea();
    }

    private JsonNode answer(CompletableFuture<byte[]> respuesta) {
        try {
            return json.readTree(respuesta.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException said ? said : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
