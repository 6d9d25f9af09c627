package io.dictamen.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.evaluation.Decided;
import io.dictamen.http.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer a line: {@code {linea, dictamen}} or {@code {linea, problema}}, and last {@code {resumen}}. */
public final class NdjsonSink implements AnswerSink {
    private final OutputStream out;
    private final ObjectMapper json;

    public NdjsonSink(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void decided(BatchLine line, Decided<?> decided) throws IOException {
        write("{\"linea\":" + line.numero() + ",\"dictamen\":");
        // The answer is sent as it is kept, to the letter.
        out.write(decided.respuesta());
        write("}\n");
    }

    @Override
    public void refused(BatchLine line, Problem problema) throws IOException {
        write("{\"linea\":" + line.numero() + ",\"problema\":" + text(problema) + "}\n");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void finish(Summary resumen) throws IOException {
        write(text(Map.of("resumen", resumen.cuenta())) + "\n");
        out.flush();
    }

    private String text(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value);
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }
}
