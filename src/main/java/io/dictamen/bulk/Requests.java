package io.dictamen.bulk;

import io.dictamen.batch.AnswerSink;
import io.dictamen.batch.BatchHeader;
import io.dictamen.batch.BatchProblems;
import io.dictamen.batch.LineSource;
import io.dictamen.batch.NdjsonSink;
import io.dictamen.batch.NdjsonSource;
import io.dictamen.batch.TableSink;
import io.dictamen.batch.TableSource;
import io.dictamen.batch.VerdictColumns;
import io.dictamen.core.RequestLine;
import io.dictamen.decision.Decision;
import io.dictamen.tabular.CsvForm;
import io.dictamen.tabular.CsvTable;
import io.dictamen.tabular.CsvWriter;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.UnreadableTable;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The requests of a file, read as the service reads those that are sent to it, and the way their answers are written. */
final class Requests implements Closeable {
    private final LineSource lines;
    private final @Nullable CountedStream stream;
    private final Decision<?, ?> decision;

    private Requests(LineSource lines, @Nullable CountedStream stream, Decision<?, ?> decision) {
        this.lines = lines;
        this.stream = stream;
        this.decision = decision;
    }

    /** @throws io.dictamen.http.ProblemException where nothing of the file can be decided */
    static Requests open(InputFile file, Decision<?, ?> decision, ZoneId zona) throws IOException {
        if (file.format() == InputFile.Format.PARQUET) {
            return new Requests(ParquetSource.open(file.path(), decision, zona), null, decision);
        }
        CountedStream stream = new CountedStream(Files.newInputStream(file.path()));
        try {
            LineSource lines = file.format() == InputFile.Format.CSV
                    ? csv(stream, decision, zona)
                    : NdjsonSource.open(stream, RequestLine.LONGEST);
            return new Requests(lines, stream, decision);
        } catch (UnreadableTable e) {
            stream.close();
            throw BatchProblems.file(String.valueOf(e.getMessage()));
        } catch (RuntimeException | IOException e) {
            stream.close();
            throw e;
        }
    }

    private static LineSource csv(InputStream in, Decision<?, ?> decision, ZoneId zona) throws IOException {
        CsvTable table = new CsvTable(in, RequestLine.LONGEST);
        RequestFields entrada = RequestFields.of(decision.contrato());
        BatchHeader header = new BatchHeader(table, entrada, new VerdictColumns(decision, entrada).titulos());
        return new TableSource(table, header, zona);
    }

    LineSource lines() {
        return lines;
    }

    /** About how many bytes of the file have been read; all of them where nobody counts. */
    long read() {
        return stream == null ? ((ParquetSource) lines).read() : stream.count();
    }

    /** What a file of answers begins with. */
    byte[] heading() throws IOException {
        if (!(lines instanceof TableSource table)) {
            return new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table(out, table, form(table)).begin();
        return out.toByteArray();
    }

    /** Writes answers behind others. */
    AnswerSink sink(OutputStream out) {
        return lines instanceof TableSource table
                ? table(out, table, form(table).begun())
                : new NdjsonSink(out, ProblemJson.JSON);
    }

    private TableSink table(OutputStream out, TableSource table, CsvForm form) {
        return new TableSink(
                new CsvWriter(out, form), new VerdictColumns(decision, RequestFields.of(decision.contrato())), table);
    }

    private static CsvForm form(TableSource table) {
        return ((CsvTable) table.table()).form();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        if (stream != null) {
            stream.close();
        }
    }
}
