package io.dictamen.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Decision;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasosTest {
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern STEP = Pattern.compile("(?:[AB]\\.)?\\d+");

    @Test
    void the_five_procedures_have_their_steps_in_their_order_each_once() {
        assertThat(Procedures.PASOS.keySet())
                .containsExactly("COM-GCM-P11", "COM-DSC-P06", "COM-DSC-P14", "VENTAS-DIGITALES", "CLARO-SWAT");
        assertThat(Procedures.citables())
                .allSatisfy((codigo, pasos) -> assertThat(pasos).doesNotHaveDuplicates());
        assertThat(count())
                .isEqualTo(Map.of(
                        "COM-GCM-P11",
                        13L,
                        "COM-DSC-P06",
                        29L,
                        "COM-DSC-P14",
                        19L,
                        "VENTAS-DIGITALES",
                        26L,
                        "CLARO-SWAT",
                        8L));
    }

    @Test
    void every_step_says_what_the_procedure_does_there() {
        assertThat(Procedures.PASOS.values().stream().flatMap(List::stream))
                .allSatisfy(paso -> assertThat(paso.titulo()).isNotBlank());
    }

    @Test
    void decisions_and_their_fields_cite_steps_that_the_procedures_have() {
        List<String> citadas = Procedures.ALL.stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .flatMap(PasosTest::cited)
                .distinct()
                .toList();

        assertThat(citadas).contains("COM-GCM-P11 2", "COM-GCM-P11 13", "CLARO-SWAT SEC 7", "COM-DSC-P06 B.6");
        assertThat(citadas).allSatisfy(clausula -> {
            String[] partes = clausula.split(" ", 2);
            assertThat(Procedures.citables().get(partes[0])).as(clausula).contains(partes[1]);
        });
    }

    private static Map<String, Long> count() {
        Map<String, Long> count = new HashMap<>();
        Procedures.citables()
                .forEach((codigo, pasos) -> count.put(
                        codigo,
                        pasos.stream()
                                .filter(paso -> STEP.matcher(paso).matches())
                                .count()));
        return count;
    }

    private static Stream<String> cited(Decision<?, ?> decision) {
        List<String> citadas = new ArrayList<>(Arrays.asList(decision.clausula().split(", ")));
        fields(decision.contrato().tipo(), citadas);
        fields(decision.salida(), citadas);
        return citadas.stream().flatMap(PasosTest::each);
    }

    private static void fields(Class<?> registro, List<String> citadas) {
        for (RecordComponent componente : registro.getRecordComponents()) {
            Campo campo = componente.getAnnotation(Campo.class);
            if (campo != null && !campo.clausula().isEmpty()) {
                citadas.add(campo.clausula());
            }
            Class<?> tipo = componente.getGenericType() instanceof ParameterizedType lista
                    ? (Class<?>) lista.getActualTypeArguments()[0]
                    : componente.getType();
            if (tipo.isRecord()) {
                fields(tipo, citadas);
            }
        }
    }

    /** The steps of a range of them are cited each. */
    private static Stream<String> each(String clausula) {
        String[] partes = clausula.split(" ", 2);
        Matcher rango = RANGE.matcher(partes[1]);
        return rango.matches()
                ? IntStream.rangeClosed(Integer.parseInt(rango.group(1)), Integer.parseInt(rango.group(2)))
                        .mapToObj(paso -> partes[0] + " " + paso)
                : Stream.of(clausula);
    }
}
