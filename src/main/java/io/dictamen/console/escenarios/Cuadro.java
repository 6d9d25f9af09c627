package io.dictamen.console.escenarios;

import io.dictamen.release.CasoCorrido;
import io.dictamen.release.CasosDeArchivo;
import io.dictamen.scenario.Parte;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a file as a grid: a row each, and under what was expected what was answered instead.
 *
 * @param columnas those in which some of these cases has something
 */
public record Cuadro(List<Columna> columnas, List<Fila> filas) {

    /** @param clase of the column, by which it is coloured */
    public record Columna(String titulo, String campo, String clase) {}

    public record Fila(
            int linea,
            String nombre,
            boolean cumple,
            @Nullable String falta,
            List<Celda> celdas) {}

    /**
     * @param actual what was answered, where that is not as expected; empty for nothing
     * @param distinta whether it is not as expected
     */
    public record Celda(String clase, String texto, String actual, boolean distinta) {}

    static Cuadro of(CasosDeArchivo archivo, List<CasoCorrido> casos) {
        Set<String> used = new LinkedHashSet<>();
        casos.forEach(caso -> {
            caso.celdas().forEach(celda -> used.add(celda.columna()));
            caso.diferencias().forEach(distinta -> used.add(distinta.columna()));
        });
        List<Columna> columnas = new ArrayList<>();
        archivo.columnas().stream()
                .map(CasosDeArchivo.Columna::titulo)
                .filter(used::remove)
                .forEach(titulo -> add(columnas, titulo));
        used.forEach(titulo -> add(columnas, titulo));
        return new Cuadro(
                columnas, casos.stream().map(caso -> row(columnas, caso)).toList());
    }

    private static void add(List<Columna> columnas, String titulo) {
        Parte parte = Parte.of(titulo);
        if (parte != Parte.NOMBRE) {
            columnas.add(new Columna(titulo, parte.campo(titulo), look(parte)));
        }
    }

    private static String look(Parte parte) {
        return switch (parte) {
            case DADO -> "condicion";
            case ESPERA -> "resultado";
            case CLAUSULA -> "clausula";
            default -> "";
        };
    }

    private static Fila row(List<Columna> columnas, CasoCorrido caso) {
        Map<String, String> celdas = new LinkedHashMap<>();
        caso.celdas().forEach(celda -> celdas.put(celda.columna(), celda.valor()));
        Map<String, String> distintas = new LinkedHashMap<>();
        caso.diferencias().forEach(distinta -> distintas.put(distinta.columna(), distinta.actual()));
        return new Fila(
                caso.linea(),
                caso.nombre(),
                caso.cumple(),
                caso.falta(),
                columnas.stream()
                        .map(columna -> new Celda(
                                distintas.containsKey(columna.titulo()) ? "nego" : "",
                                celdas.getOrDefault(columna.titulo(), ""),
                                distintas.getOrDefault(columna.titulo(), ""),
                                distintas.containsKey(columna.titulo())))
                        .toList());
    }
}
