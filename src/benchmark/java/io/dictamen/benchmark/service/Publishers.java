package io.dictamen.benchmark.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dictamen.release.EditedWorkbook;
import java.io.IOException;

/** Who publishes: one person edits and hands over, another approves. */
final class Publishers {
    private static final String VERSIONES = "/api/v1/versiones";
    private static final String OTHER = "La anulación procede, y suspende el Supervisor.";

    private final Api analista;
    private final Api aprobador;

    /** Makes both in a service whose data is new. */
    Publishers(RunningDictamen service) throws IOException, InterruptedException {
        Api admin = Api.ofAdmin(service);
        analista = admin.newPerson("ana", "analista");
        aprobador = admin.newPerson("beto", "aprobador");
    }

    Api analista() {
        return analista;
    }

    /** A draft of what is in force. */
    int draft(String nota) throws IOException, InterruptedException {
        return analista.post(VERSIONES, "{\"nota\":\"" + nota + "\"}")
                .path("numero")
                .asInt();
    }

    void saveWorkbook(int draft, String name, byte[] workbook) throws IOException, InterruptedException {
        save(draft, "/libros/" + name, "application/octet-stream", workbook);
    }

    private void save(int draft, String path, String type, byte[] content) throws IOException, InterruptedException {
        analista.send("PUT", VERSIONES + "/" + draft + path, type, content);
    }

    void publish(int draft) throws IOException, InterruptedException {
        String path = VERSIONES + "/" + draft;
        String huella = analista.post(path + "/revision", "").path("huella").asText();
        aprobador.post(path + "/aprobacion", "", "If-Match", "\"" + huella + "\"");
    }

    /** Publishes our tables with another message in the row that decides an assigned order; gives its number. */
    int publishOtherMessage() throws IOException, InterruptedException {
        int draft = draft("Otro mensaje");
        saveWorkbook(draft, EditedWorkbook.ANULACION, EditedWorkbook.withMessage(OTHER));
        save(draft, "/escenarios/anulacion-registro.csv", "text/csv", EditedWorkbook.scenariosWithMessage(OTHER));
        publish(draft);
        return draft;
    }

    /** Publishes a former release again, with every check. */
    void restore(int release) throws IOException, InterruptedException {
        aprobador.text("POST", VERSIONES + "/" + release + "/reposicion", "application/json", "".getBytes(UTF_8));
    }
}
