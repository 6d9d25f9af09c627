package io.dictamen.report;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.ResultSchema;
import io.dictamen.http.Format;
import io.dictamen.journal.DictamenFilter;
import io.dictamen.procedure.Procedures;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The recorded verdicts of one decision as a file, the newest first: the request and the result by dotted paths. */
@Singleton
class JournalFile {
    static final List<Format> FORMATS = List.of(Format.JSON, Format.CSV, Format.XLSX);

    private static final List<Column> FIRST = List.of(
            Column.moment("fecha", "fecha", "fecha"),
            Column.moment("fechaReferencia", "fechaReferencia", "fecha_referencia"),
            Column.integer("version", "version", 10, "version"),
            Column.text("desenlace", "desenlace", 28, "desenlace"));
    private static final List<Column> LAST = List.of(
            Column.texts(
                    "clausulas",
                    "clausulas",
                    30,
                    "ARRAY(SELECT m ->> 'clausula' FROM jsonb_array_elements(motivos) m)"),
            Column.text("emisor", "emisor", 20, "emisor"),
            Column.text("requestId", "requestId", 38, "request_id"),
            Column.dictamen("id", "id", "id"));

    private static final Column REQUEST = Column.text("", "", 1, "entrada::text");

    private final ReportDatabase database;

    @Inject
    JournalFile(ReportDatabase database) {
        this.database = database;
    }

    record Totales(long dictamenes) {}

    Report of(Decision<?, ?> decision, DictamenFilter filter) {
        boolean hides = filter.lectura().ocultaPersonales();
        DictamenFilter.Condition condition = filter.condition();
        Query verdicts = new Query("FROM dictamen WHERE " + condition.sql(), condition.values());
        Shape shape = new Shape(
                "dictamenes-" + decision.nombre(),
                procedimiento(decision),
                "Dictámenes de " + decision.nombre(),
                "Dictámenes",
                columns(decision, hides),
                Totales.class);
        return new Report(
                shape,
                hides
                        ? new HiddenRows(latestFirst(verdicts, plus(shape.columns(), REQUEST)), decision)
                        : latestFirst(verdicts, shape.columns()),
                () -> new Totales(database.all(verdicts.selecting("count(*)"), row -> row.getLong(1))
                        .get(0)));
    }

    private Rows latestFirst(Query verdicts, List<Column> columns) {
        return QueryRows.latestFirst(database, columns, verdicts, "id");
    }

    private static List<Column> plus(List<Column> columns, Column one) {
        return Stream.concat(columns.stream(), Stream.of(one)).toList();
    }

    private static Procedure procedimiento(Decision<?, ?> decision) {
        return Procedures.ALL.stream()
                .filter(uno -> uno.decisiones().contains(decision))
                .findFirst()
                .orElseThrow();
    }

    private static List<Column> columns(Decision<?, ?> decision, boolean hides) {
        List<Column> columns = new ArrayList<>(FIRST);
        JsonColumns.add(columns, "entrada", "solicitud", decision.contrato().schema(), hides);
        JsonColumns.add(columns, "resultado", "resultado", ResultSchema.of(decision.salida()), hides);
        columns.addAll(LAST);
        return columns;
    }
}
