package io.dictamen.batch;

import io.dictamen.access.LineRate;
import io.dictamen.batch.VistaDeLote.Columna;
import io.dictamen.batch.VistaDeLote.Falla;
import io.dictamen.batch.VistaDeLote.LineaVista;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Call;
import io.dictamen.evaluation.Decided;
import io.dictamen.evaluation.Decider;
import io.dictamen.evaluation.EvaluationProblems;
import io.dictamen.http.Format;
import io.dictamen.http.Problem;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.tabular.RequestColumn;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableReader;
import io.dictamen.wording.Wording;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at the first lines of a file as a batch would, and keeps nothing. */
@Singleton
final class BatchPreview {
    static final int LINES = 10;
    private static final int LONGEST_SHOWN = 200;
    private static final long COUNTING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BatchUploads uploads;
    private final Decider decider;
    private final LineRate rate;
    private final Clock clock;

    BatchPreview(BatchUploads uploads, Decider decider, LineRate rate, Clock clock) {
        this.uploads = uploads;
        this.decider = decider;
        this.rate = rate;
        this.clock = clock;
    }

    /** Reads on to count the lines, but no longer than a second. */
    VistaDeLote of(Decision<?, ?> decision, Format in, InputStream body, Call call)
            throws IOException, InterruptedException {
        RuleBase rules = decider.rules();
        RequestFields entrada = RequestFields.of(decision.contrato());
        if (in == Format.NDJSON) {
            try (LineSource lines = uploads.lines(body)) {
                return view(decision, in, rules, entrada, null, lines, call);
            }
        }
        try (TableReader table = uploads.table(in, body)) {
            BatchHeader header = uploads.header(decision, table);
            LineSource lines = header.faltas().isEmpty() ? new TableSource(table, header, clock.getZone()) : null;
            return view(decision, in, rules, entrada, header, lines, call);
        }
    }

    private VistaDeLote view(
            Decision<?, ?> decision,
            Format in,
            RuleBase rules,
            RequestFields entrada,
            @Nullable BatchHeader header,
            @Nullable LineSource lines,
            Call call)
            throws IOException, InterruptedException {
        VerdictColumns verdict = new VerdictColumns(decision, entrada);
        List<LineaVista> first = new ArrayList<>();
        long count = 0;
        boolean all = lines != null;
        long end = System.nanoTime() + COUNTING_NANOS;
        for (BatchLine line = next(lines); line != null; line = next(lines)) {
            count++;
            if (first.size() < LINES) {
                rate.await(call.emisor());
                first.add(decided(decision, rules, header, line, verdict, call));
            } else if (System.nanoTime() > end) {
                all = false;
                break;
            }
        }
        return new VistaDeLote(
                decision.nombre(),
                rules.version(),
                in.word(),
                header == null ? List.of() : columns(header),
                header == null ? List.of() : header.missing(entrada),
                header == null ? List.of() : header.faltas(),
                verdict.titulos(),
                first,
                count,
                all);
    }

    private static @Nullable BatchLine next(@Nullable LineSource lines) throws IOException {
        return lines == null ? null : lines.next();
    }

    private LineaVista decided(
            Decision<?, ?> decision,
            RuleBase rules,
            @Nullable BatchHeader header,
            BatchLine line,
            VerdictColumns verdict,
            Call call) {
        List<String> cells = cells(header, line);
        try {
            Decided<?> decided = decider.decide(rules, decision, line.pedido(), call);
            return new LineaVista(line.numero(), cells, decided.desenlace(), texts(verdict.decided(decided)), null);
        } catch (RuntimeException e) {
            Problem problem = line.explained(EvaluationProblems.of(e));
            return new LineaVista(line.numero(), cells, null, List.of(), failure(problem));
        }
    }

    private static Falla failure(Problem problem) {
        List<ContractError> errores = new ArrayList<>();
        Optional.ofNullable(problem.errores())
                .ifPresent(all -> all.forEach(error -> errores.add((ContractError) error)));
        return new Falla(problem.title(), problem.detail(), errores);
    }

    private static List<Columna> columns(BatchHeader header) {
        return header.columnas().stream()
                .map(one -> new Columna(
                        TableCell.letras(one.columna()),
                        one.titulo(),
                        one.clase(),
                        Optional.ofNullable(one.campo())
                                .map(RequestColumn::path)
                                .orElse(null),
                        one.quiso().orElse(null)))
                .toList();
    }

    private static List<String> cells(@Nullable BatchHeader header, BatchLine line) {
        if (header == null || !(line instanceof TableSource.Line sent)) {
            return List.of();
        }
        return header.columnas().stream()
                .map(column -> sent.text(column.columna()))
                .map(BatchPreview::cut)
                .toList();
    }

    private static List<String> texts(List<@Nullable Object> values) {
        return values.stream()
                .map(value -> value == null ? "" : cut(Wording.shown(value)))
                .toList();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
