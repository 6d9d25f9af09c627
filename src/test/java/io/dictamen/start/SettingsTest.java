package io.dictamen.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dictamen.Alongside;
import io.dictamen.installation.CannotStart;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Alongside
class SettingsTest {
    /** Any text is the name of a folder or a replica, or a secret. */
    private static final List<String> ANY_TEXT = List.of(
            "DICTAMEN_REPLICA_INSTANTANEA",
            "DICTAMEN_REPLICA_NOMBRE",
            "DICTAMEN_AVISO_SECRETO",
            "DICTAMEN_EVENTOS_KAFKA",
            "DICTAMEN_EVENTOS_CLIENTE",
            "DICTAMEN_EVENTOS_SOLICITUDES",
            "DICTAMEN_EVENTOS_RESPUESTAS",
            "DICTAMEN_EVENTOS_RESPONDER_A",
            "DICTAMEN_EVENTOS_ERRORES",
            "DICTAMEN_EVENTOS_MUERTOS",
            "DICTAMEN_EVENTOS_NOVEDADES",
            "DICTAMEN_EVENTOS_GRUPO",
            "DICTAMEN_EVENTOS_INSTANCIA",
            "DICTAMEN_EVENTOS_EMISOR");

    @Test
    void every_mapping_of_ours_is_looked_at() {
        Stream<String> mappings = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.dictamen").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::getName);

        assertThat(Settings.ROOMS.stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(mappings.toList());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void a_setting_that_makes_no_sense_is_one_sentence_with_the_name_of_its_variable(String name, String variable) {
        if (ANY_TEXT.contains(variable)) {
            assertThatCode(() -> Settings.check(config(name, "nada"))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Settings.check(config(name, "nada")))
                    .isInstanceOf(CannotStart.class)
                    .message()
                    .startsWith(variable + " es «nada» y debe ser ")
                    .endsWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dictamen.cruce.ventas | 0 | DICTAMEN_CRUCE_VENTAS es «0» y debe ser un número entero mayor que 0.",
                "dictamen.cruce.archivo | mucho | DICTAMEN_CRUCE_ARCHIVO es «mucho» y debe ser un tamaño, como 1M.",
                "dictamen.impacto.hilos | -1 | DICTAMEN_IMPACTO_HILOS es «-1» y debe ser un número entero mayor que 0.",
                "dictamen.replica.sondeo | 0S | DICTAMEN_REPLICA_SONDEO es «0S» y debe ser una duración, como 500ms.",
                "dictamen.acceso.sesion | -1H | DICTAMEN_ACCESO_SESION es «-1H» y debe ser una duración, como 8H.",
                "dictamen.acceso.sin-datos-personales | lector, jefe | DICTAMEN_ACCESO_SIN_DATOS_PERSONALES es «lector, jefe» y debe ser una o más de estas palabras, separadas por comas: auditor, analista, qa, aprobador, lector.",
                "dictamen.acceso.grupos | Calidad=jefe | DICTAMEN_ACCESO_GRUPOS es «Calidad=jefe» y debe ser un grupo y su rol, o varios, como Calidad=analista,Jefes de área=aprobador.",
                "dictamen.acceso.por-segundo | -1 | DICTAMEN_ACCESO_POR_SEGUNDO es «-1» y debe ser un número entero desde 0.",
                "dictamen.zona | Marte | DICTAMEN_ZONA es «Marte» y debe ser una zona horaria, como America/La_Paz.",
                "dictamen.postgres.puerto | 70000 | DICTAMEN_POSTGRES_PUERTO es «70000» y debe ser un puerto, de 0 a 65535.",
                "quarkus.http.cors.enabled | quizá | QUARKUS_HTTP_CORS_ENABLED es «quizá» y debe ser true o false."
            })
    void the_sentence_says_what_would_be_right(String name, String value, String sentence) {
        assertThatThrownBy(() -> Settings.check(config(name, value))).hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "dictamen.diario.meses, 0",
        "dictamen.acceso.por-segundo, 0",
        "dictamen.acceso.lineas-por-segundo, 0",
        "dictamen.acceso.sin-datos-personales, 'lector,qa'",
        "dictamen.acceso.grupos, 'a=b=lector,Jefes de área=qa'",
        "dictamen.replica.sondeo, 250ms",
        "dictamen.limite.memoria, 64M"
    })
    void what_may_be_is_let_pass(String name, String value) {
        assertThatCode(() -> Settings.check(config(name, value))).doesNotThrowAnyException();
    }

    static Stream<Arguments> settings() {
        return Settings.ROOMS.stream()
                .flatMap(room -> Arrays.stream(room.getDeclaredMethods())
                        .map(Method::getName)
                        .map(method -> method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                        .map(key -> room.getAnnotation(ConfigMapping.class).prefix() + "." + key)
                        .map(name ->
                                Arguments.of(name, name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))));
    }

    private static SmallRyeConfig config(String name, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(Map.of(name, value), "prueba", 100))
                .build();
    }
}
