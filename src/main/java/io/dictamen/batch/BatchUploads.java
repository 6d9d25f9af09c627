package io.dictamen.batch;

import io.dictamen.decision.Decision;
import io.dictamen.http.Format;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.TableReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Opens what is sent as a batch, within the limits of one. */
@Singleton
final class BatchUploads {
    private final BatchConfig config;

    BatchUploads(BatchConfig config) {
        this.config = config;
    }

    LineSource lines(InputStream body) throws IOException {
        return NdjsonSource.open(body, longest());
    }

    TableReader table(Format format, InputStream body) throws IOException {
        return Upload.open(format, body, longest(), config.libro().asLongValue());
    }

    BatchHeader header(Decision<?, ?> decision, TableReader table) {
        RequestFields entrada = RequestFields.of(decision.contrato());
        return new BatchHeader(table, entrada, new VerdictColumns(decision, entrada).titulos());
    }

    private int longest() {
        return Math.toIntExact(config.linea().asLongValue());
    }
}
