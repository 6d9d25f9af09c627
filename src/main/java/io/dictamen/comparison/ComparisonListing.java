package io.dictamen.comparison;

import io.dictamen.comparison.RegionComparada.FilaComparada;
import io.dictamen.comparison.RegionComparada.Testigo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What changes between two releases as lines of text, for a terminal. */
public final class ComparisonListing {
    private final List<String> lines = new ArrayList<>();

    private ComparisonListing() {}

    public static List<String> lines(ReglasComparadas todo) {
        ComparisonListing listing = new ComparisonListing();
        todo.distintas().forEach(listing::decision);
        todo.consultas().forEach(listing::lookUp);
        listing.lines.add(last(todo));
        return listing.lines;
    }

    private static String last(ReglasComparadas todo) {
        List<DecisionComparada> distintas = todo.distintas();
        long regiones = distintas.stream()
                .flatMap(una -> una.tablas().stream())
                .mapToLong(tabla -> tabla.regiones().size() + tabla.mas())
                .sum();
        if (todo.iguales()) {
            return "Nada cambia: las " + todo.decisiones().size()
                    + " decisiones responden lo mismo a toda solicitud, y está probado.";
        }
        return "decisiones distintas " + distintas.size() + " · regiones " + regiones + " · "
                + (todo.nadaMas()
                        ? "nada más cambia, y está probado"
                        : "sin terminar: puede cambiar algo más que lo dicho");
    }

    private void decision(DecisionComparada una) {
        lines.add(una.decision() + ", " + una.titulo()
                + switch (una.veredicto()) {
                    case AGREGADA -> ": solo la segunda la decide.";
                    case QUITADA -> ": solo la primera la decide.";
                    case SIN_TERMINAR -> ": cambia, o puede cambiar; lo que sigue es lo que se sabe.";
                    default -> ": cambia, y solo donde se dice.";
                });
        una.tablas().forEach(this::table);
        una.consultas().forEach(consulta -> lines.add("  Consulta la hoja " + consulta.hoja() + ", que cambió."));
        una.salvedades().forEach(frase -> lines.add("  " + frase));
        Testigo testigo = una.porConsulta();
        if (testigo != null) {
            witness(testigo);
        }
        lines.add("");
    }

    private void table(TablaComparada tabla) {
        lines.add("  " + tabla.libro() + " · " + tabla.hoja()
                + (tabla.terminado() ? "" : ": no se terminó de comparar; puede cambiar en más lugares."));
        tabla.regiones().forEach(this::region);
        if (tabla.mas() > 0) {
            lines.add("    y " + tabla.mas() + " regiones más.");
        }
    }

    private void region(RegionComparada region) {
        lines.add("    Cuando " + region.cuando());
        lines.add("      antes:   " + rows(region, region.antes(), region.chocanAntes()));
        lines.add("      después: " + rows(region, region.despues(), region.chocanDespues()));
        Testigo testigo = region.testigo();
        if (testigo == null) {
            lines.add("      sin solicitud: " + region.sinTestigo() + " Un punto de la tabla: " + region.ejemplo());
            return;
        }
        witness(testigo);
    }

    private void witness(Testigo testigo) {
        lines.add("      solicitud: " + testigo.json());
        lines.add("      respondía: " + answer(testigo, testigo.antes()));
        lines.add("      responde:  " + answer(testigo, testigo.despues()));
    }

    private static String rows(RegionComparada region, List<FilaComparada> filas, boolean chocan) {
        if (filas.isEmpty()) {
            return "ninguna fila";
        }
        String all = filas.stream()
                .map(fila -> ("fila " + fila.fila() + " (" + fila.clausula() + ") " + region.dice(fila)).strip())
                .collect(Collectors.joining("; "));
        return chocan ? "chocan entre sí, y no se decide: " + all : all;
    }

    private static String said(Map<String, String> dice) {
        return dice.entrySet().stream()
                .map(uno -> uno.getKey() + "=" + uno.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String answer(Testigo testigo, Map<String, String> respuesta) {
        return testigo.distintos().stream()
                .map(campo -> campo + "=" + respuesta.getOrDefault(campo, "–"))
                .collect(Collectors.joining(", "));
    }

    private void lookUp(ConsultaComparada consulta) {
        lines.add(consulta.libro() + " · " + consulta.hoja() + ", hoja de consulta");
        consulta.quitadas().forEach(entrada -> lines.add("  antes:   " + said(entrada)));
        consulta.agregadas().forEach(entrada -> lines.add("  después: " + said(entrada)));
        if (consulta.quitadas().isEmpty() && consulta.agregadas().isEmpty()) {
            lines.add("  las mismas entradas, en otro orden");
        }
        if (consulta.mas() > 0) {
            lines.add("  y " + consulta.mas() + " entradas más.");
        }
    }
}
