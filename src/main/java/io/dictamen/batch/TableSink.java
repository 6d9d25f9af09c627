package io.dictamen.batch;

import io.dictamen.evaluation.Decided;
import io.dictamen.http.Problem;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table that was sent, with the verdict's columns at its right. */
public final class TableSink implements AnswerSink {
    private final TableWriter writer;
    private final VerdictColumns verdict;
    private final List<TableCell> header;
    private final long numero;
    private final int from;

    /** @param source null where what was sent is no table: then each line begins with its number */
    public TableSink(TableWriter writer, VerdictColumns verdict, @Nullable TableSource source) {
        this.writer = writer;
        this.verdict = verdict;
        this.header = source == null ? List.of(TableCell.text(0, "linea")) : source.header();
        this.from = source == null ? 1 : source.width();
        this.numero = source == null ? 1 : source.table().header().numero();
    }

    /** Writes the header, once before all else. */
    public TableSink begin() throws IOException {
        writer.line(numero, header, from, verdict.titulos());
        return this;
    }

    @Override
    public void decided(BatchLine line, Decided<?> decided) throws IOException {
        write(line, verdict.decided(decided));
    }

    @Override
    public void refused(BatchLine line, Problem problema) throws IOException {
        write(line, verdict.refused(problema));
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void finish(Summary resumen) throws IOException {
        writer.finish(resumen.filas());
    }

    private void write(BatchLine line, List<@Nullable Object> values) throws IOException {
        if (line instanceof TableSource.Line sent) {
            List<@Nullable Object> behind = new ArrayList<>(values);
            // What stood where the verdict goes is given back behind it, where it is under no title as before.
            sent.displaced().forEach(celda -> behind.add(celda.texto()));
            writer.line(line.numero(), sent.kept(), from, behind);
        } else {
            String numero = String.valueOf(line.numero());
            writer.line(line.numero(), List.of(TableCell.text(0, numero)), from, values);
        }
    }
}
