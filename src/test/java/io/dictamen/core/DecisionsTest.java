package io.dictamen.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Verdict;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.deployment.ReleaseSnapshot;
import io.dictamen.digest.Sealed;
import io.dictamen.evaluation.Examples;
import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.procedure.indicador.SolicitudIndicador;
import io.dictamen.rulebase.RuleBaseFaults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("America/La_Paz");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-10T10:20:00-04:00");
    private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZONE);
    private static final Decisions OURS = Release.deployed().build(CLOCK);

    @TempDir
    Path folder;

    static Iterable<String> names() {
        return Decisions.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_decision_is_answered_as_the_service_answers_its_example(String nombre) throws IOException {
        JsonNode example = Examples.of(nombre);
        OffsetDateTime fecha =
                OffsetDateTime.parse(example.at("/respuesta/fecha").asText());
        Answer said =
                OURS.decide(Decisions.named(nombre), example.get("solicitud").toString(), fecha);
        JsonNode answer = JSON.readTree(said.json());
        for (String part : List.of("decision", "version", "resultado", "motivos")) {
            assertThat(answer.get(part)).as(part).isEqualTo(example.at("/respuesta/" + part));
        }
        assertThat(OffsetDateTime.parse(answer.get("fecha").asText())).isEqualTo(fecha);
        assertThat(answer.get("registrado").asBoolean()).isFalse();
        assertThat(answer.has("id")).isFalse();
    }

    @Test
    void what_cannot_be_decided_says_why_by_field_or_line() throws IOException {
        assertThat(JSON.readTree(OURS.decide("indicador", "{\"numerador\":1,\"denominador\":2}")
                        .json()))
                .isEqualTo(JSON.readTree("""
                        {"type":"urn:dictamen:problema:contrato","title":"El pedido no cumple su contrato","status":422,
                         "detail":"El pedido tiene una falta.",
                         "errores":[{"campo":"indicador","codigo":"REQUERIDO","mensaje":"Falta indicador: el indicador que se mide."}]}"""));
        assertThat(JSON.readTree(OURS.decide("indicador", "{ mal").json())).isEqualTo(JSON.readTree("""
                        {"type":"urn:dictamen:problema:json-incorrecto","title":"El cuerpo no se puede leer","status":400,
                         "detail":"El JSON está mal escrito en la línea 1, columna 3."}"""));
        assertThat(OURS.decide(Decisions.named("indicador"), new byte[] {'{', (byte) 0xFF, '}'}, NOW))
                .isEqualTo(Undecided.because(Undecided.Causa.JSON_INCORRECTO, "El cuerpo no está en UTF-8."));
        assertThatThrownBy(() -> OURS.decide("indicadro", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No hay una decisión «indicadro». ¿Quiso decir «indicador»?");
    }

    @Test
    void a_record_is_decided_with_its_types() {
        SolicitudIndicador solicitud = new SolicitudIndicador(
                Indicador.CALIDAD_DIGITACION, BigDecimal.valueOf(1184), BigDecimal.valueOf(1203), null, null);
        Verdict<?> verdict = OURS.decide(Indicadores.INDICADOR, solicitud);
        assertThat(verdict.resultado())
                .hasToString("ResultadoIndicador[valor=98.4206, resultado=ACEPTADO, parametro=≥ 98 %]");
        assertThat(verdict.motivos()).extracting(motivo -> motivo.clausula()).containsExactly("COM-GCM-P11 III.2");
    }

    @Test
    void a_release_is_read_from_a_folder_or_from_a_snapshot_and_travels() throws Exception {
        Release ours = Release.read(Path.of(""), 7);
        assertThat(ours.huella()).isEqualTo(Release.deployed().huella());
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(ours);
        }
        Release arrived = (Release) new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray())).readObject();
        assertThat(arrived.build(CLOCK).version()).isEqualTo(7);

        Map<String, byte[]> libros = ReleaseFiles.deployed().libros();
        Path kept = folder.resolve(ReleaseSnapshot.NAME);
        Files.write(
                kept,
                Sealed.seal(
                        JSON.writeValueAsBytes(new ReleaseSnapshot(12, "huella", ReleaseFiles.huellaDrl(), libros))));
        assertThat(Release.read(kept).version()).isEqualTo(12);
        assertThat(Release.read(kept).huella()).isEqualTo(ours.huella());
    }

    @Test
    void what_is_no_release_is_refused_with_what_would_be_right() throws IOException {
        assertThatThrownBy(() -> Release.read(folder))
                .isInstanceOf(UnreadableRelease.class)
                .hasMessageEndingWith("no tiene ningún *.drl.xlsx en una carpeta decision-tables.");
        Path damaged = Files.writeString(folder.resolve("version"), "no");
        assertThatThrownBy(() -> Release.read(damaged))
                .hasMessageEndingWith("no es la instantánea de una versión, o está dañada.");
        Files.write(damaged, Sealed.seal(JSON.writeValueAsBytes(new ReleaseSnapshot(3, "a", "otro", Map.of()))));
        assertThatThrownBy(() -> Release.read(damaged)).hasMessageContaining("otras reglas DRL");

        Path libros = Files.createDirectories(folder.resolve("decision-tables"));
        Files.write(libros.resolve("indicadores.drl.xlsx"), "no".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Release.read(folder).build(CLOCK)).isInstanceOf(RuleBaseFaults.class);
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/anulacion.drl"), "package otro;");
        assertThatThrownBy(() -> Release.read(folder)).hasMessageStartingWith("Las reglas de «anulacion.drl» no son");
    }
}
