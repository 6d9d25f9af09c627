package io.dictamen.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.access.LineRate;
import io.dictamen.access.Rol;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Call;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Format;
import io.dictamen.journal.UuidV7;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.tabular.CsvForm;
import io.dictamen.tabular.CsvTable;
import io.dictamen.tabular.CsvWriter;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.TableWriter;
import io.dictamen.workbook.sheet.SheetWriter;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/decisiones/{nombre}/lote}: many requests in one call. */
@Path("/api/v1/decisiones/{nombre}/lote")
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.ABIERTO})
@Tag(name = "Lotes")
public class BatchResource {
    @Inject
    Batches batches;

    @Inject
    BatchPlaces places;

    @Inject
    BatchConfig config;

    @Inject
    BatchUploads uploads;

    @Inject
    Decider decider;

    @Inject
    LineRate rate;

    @Inject
    SecurityIdentity caller;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @POST
    @Blocking
    @Operation(hidden = true)
    public Response decide(
            @PathParam("nombre") String nombre,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context RoutingContext http,
            InputStream body)
            throws IOException {
        Decision<?, ?> decision = Catalogue.decision(nombre);
        Format in = BatchFormats.ofBody(headers);
        Call call = Call.ofBatch(caller.getPrincipal().getName(), uri.getQueryParameters(), headers);
        Format out = BatchFormats.ofAnswer(uri.getQueryParameters().getFirst("formato"), headers, in);
        RuleBase rules = decider.rules();
        BatchPlaces.Place place = places.enter(caller.getPrincipal().getName());
        LineSource source = null;
        boolean started = false;
        try {
            Summary summary = new Summary(
                    UuidV7.of(clock.instant()),
                    call,
                    FileName.of(uri.getQueryParameters().getFirst("archivo")),
                    decision.nombre(),
                    rules.version(),
                    clock);
            AnswerPipe pipe = new AnswerPipe(
                    config.espera().asLongValue(), config.paciencia().toNanos());
            source = source(decision, in, body);
            place.decide();
            AnswerSink sink = sink(decision, source, out, pipe);
            http.addEndHandler(end -> pipe.callerGone());
            batches.start(new Batch(decider, decision, rules, call, rate, source, sink, summary), pipe, summary, place);
            started = true;
            return Response.ok((StreamingOutput) pipe::drainTo, out.contentType())
                    .header("X-Lote-Id", summary.id())
                    .header(HttpHeaders.LOCATION, "/api/v1/lotes/" + summary.id())
                    .build();
        } finally {
            if (!started) {
                place.leave();
                giveUp(source);
            }
        }
    }

    private static void giveUp(@Nullable LineSource source) throws IOException {
        if (source != null) {
            source.close();
        }
    }

    private LineSource source(Decision<?, ?> decision, Format in, InputStream body) throws IOException {
        return in == Format.NDJSON ? uploads.lines(body) : source(decision, uploads.table(in, body));
    }

    private TableSource source(Decision<?, ?> decision, TableReader table) throws IOException {
        try {
            return new TableSource(table, uploads.header(decision, table), clock.getZone());
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private AnswerSink sink(Decision<?, ?> decision, LineSource source, Format out, OutputStream pipe)
            throws IOException {
        if (out == Format.NDJSON) {
            return new NdjsonSink(pipe, json);
        }
        TableSource table = source instanceof TableSource sent ? sent : null;
        TableWriter writer = out == Format.CSV
                ? csv(pipe, table)
                : new SheetWriter(pipe, table == null ? null : Upload.sheet(table.table()));
        return new TableSink(writer, new VerdictColumns(decision, RequestFields.of(decision.contrato())), table)
                .begin();
    }

    /** As the CSV that was sent, if it was one. */
    private static CsvWriter csv(OutputStream pipe, @Nullable TableSource table) {
        return table != null && table.table() instanceof CsvTable sent
                ? new CsvWriter(pipe, sent.form())
                : new CsvWriter(pipe, CsvForm.SPANISH);
    }
}
