package io.dictamen.console.escenarios;

import io.dictamen.console.Formato;
import io.dictamen.release.CasoCorrido;
import io.dictamen.scenario.CaseFault;
import io.dictamen.scenario.CaseField;
import io.dictamen.scenario.Parte;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody writes it in a form.
 *
 * @param linea 0 for a new one
 * @param huella of the file in which it stands
 * @param regla the row that it is to make decide; empty where that does not matter
 * @param nota the fault of a table that it is to notice, in words; empty where it is for none
 * @param faltas that are no field's
 * @param corrido what was answered to it; null where it was not run
 */
public record Escrito(
        String decision,
        int version,
        int linea,
        String huella,
        String regla,
        String nota,
        List<Campo> nombre,
        List<Campo> dados,
        List<Campo> otros,
        List<Campo> esperados,
        List<Campo> otrosEsperados,
        List<String> faltas,
        @Nullable CasoCorrido corrido) {

    /**
     * @param opciones the only texts that it takes; empty where it takes others
     * @param faltas what is wrong with it
     * @param actual what was answered; null where it was not run, or that is as expected
     */
    public record Campo(
            String id,
            String titulo,
            String etiqueta,
            String ayuda,
            String valor,
            List<Opcion> opciones,
            List<String> faltas,
            @Nullable String actual) {}

    public record Opcion(String valor, boolean elegida) {}

    /** Whether the row that it is for decides it. */
    public boolean alcanza() {
        return corrido != null
                && corrido.motivos().stream().anyMatch(motivo -> motivo.regla().equals(regla));
    }

    /** The same, of the file as it was read: whoever saves it changes that one and no later one. */
    Escrito read(String read) {
        return with(read, nota);
    }

    /** The same, to notice a fault of a table. */
    Escrito noticing(String falta) {
        return with(huella, falta);
    }

    private Escrito with(String huella, String nota) {
        return new Escrito(
                decision,
                version,
                linea,
                huella,
                regla,
                nota,
                nombre,
                dados,
                otros,
                esperados,
                otrosEsperados,
                faltas,
                corrido);
    }

    public boolean nuevo() {
        return linea == 0;
    }

    static Escrito of(
            String decision,
            int version,
            int linea,
            String huella,
            String regla,
            List<CaseField> campos,
            List<String> delArchivo,
            Map<String, String> valores,
            List<CaseFault> faltas,
            @Nullable CasoCorrido corrido) {
        Map<Parte, List<Campo>> own = new LinkedHashMap<>();
        Map<Parte, List<Campo>> others = new LinkedHashMap<>();
        for (CaseField campo : campos) {
            boolean shown = delArchivo.contains(campo.titulo())
                    || valores.containsKey(campo.titulo())
                    || campo.parte() == Parte.NOMBRE
                    || campo.parte() == Parte.CLAUSULA;
            (shown ? own : others)
                    .computeIfAbsent(campo.parte(), it -> new ArrayList<>())
                    .add(field(campo, valores, faltas, corrido));
        }
        List<Campo> esperados = new ArrayList<>(own.getOrDefault(Parte.ESPERA, List.of()));
        esperados.addAll(own.getOrDefault(Parte.CLAUSULA, List.of()));
        List<String> titulos = campos.stream().map(CaseField::titulo).toList();
        return new Escrito(
                decision,
                version,
                linea,
                huella,
                regla,
                "",
                own.getOrDefault(Parte.NOMBRE, List.of()),
                own.getOrDefault(Parte.DADO, List.of()),
                others.getOrDefault(Parte.DADO, List.of()),
                esperados,
                others.getOrDefault(Parte.ESPERA, List.of()),
                faltas.stream()
                        .filter(falta -> !titulos.contains(falta.columna()))
                        .map(CaseFault::mensaje)
                        .toList(),
                corrido);
    }

    private static Campo field(
            CaseField campo, Map<String, String> valores, List<CaseFault> faltas, @Nullable CasoCorrido corrido) {
        String valor = valores.getOrDefault(campo.titulo(), "");
        List<String> options = new ArrayList<>(campo.opciones());
        if (!options.isEmpty() && !valor.isEmpty() && !options.contains(valor)) {
            options.add(valor);
        }
        return new Campo(
                "c-" + campo.titulo().replaceAll("[^A-Za-z0-9]", "-"),
                campo.titulo(),
                switch (campo.parte()) {
                    case NOMBRE -> "Qué se prueba";
                    case CLAUSULA -> "Cláusulas de las filas que deciden";
                    default -> campo.descripcion().isEmpty() ? campo.campo() : Formato.titulo(campo.descripcion());
                },
                help(campo),
                valor,
                options.stream().map(it -> new Opcion(it, it.equals(valor))).toList(),
                faltas.stream()
                        .filter(falta -> falta.columna().equals(campo.titulo()))
                        .map(CaseFault::mensaje)
                        .toList(),
                actual(campo.titulo(), corrido));
    }

    /** What the field is besides its title, and the name of its column. */
    private static String help(CaseField campo) {
        String descripcion = campo.descripcion();
        if (campo.parte() == Parte.NOMBRE || campo.parte() == Parte.CLAUSULA) {
            return descripcion;
        }
        int behind = descripcion.indexOf("; ");
        return behind < 0 ? campo.campo() : descripcion.substring(behind + 2) + " · " + campo.campo();
    }

    private static @Nullable String actual(String titulo, @Nullable CasoCorrido corrido) {
        if (corrido == null) {
            return null;
        }
        return corrido.diferencias().stream()
                .filter(distinta -> distinta.columna().equals(titulo))
                .map(CasoCorrido.Distinta::actual)
                .findFirst()
                .orElse(null);
    }
}
