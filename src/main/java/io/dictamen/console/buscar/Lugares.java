package io.dictamen.console.buscar;

import io.dictamen.access.Rol;
import io.dictamen.console.Marco;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.procedure.Procedures;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.DecisionTable;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where what somebody typed is found: decisions, tables and their rows, clauses, releases, people. */
@Singleton
class Lugares {
    // «Registro 17», «Registro_17», «Registro fila 17».
    private static final Pattern ROW = Pattern.compile("(\\p{L}\\w*?)(?:\\s+fila\\s+|[\\s_]+)(\\d{1,6})");
    private static final Pattern RELEASE = Pattern.compile("(?:versi[oó]n\\s+)?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 30;

    @Inject
    Decider decider;

    List<Lugar> de(String q, SecurityIdentity caller) {
        if (q.isEmpty()) {
            return List.of();
        }
        boolean reads = Rol.readsAll(caller);
        Stream<Lugar> forReaders =
                reads ? Stream.of(rows(q), tables(q), clauses(q), releases(q)).flatMap(it -> it) : Stream.of();
        return Stream.of(decisions(q), forReaders, people(q, caller))
                .flatMap(it -> it)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Lugar> decisions(String q) {
        return Catalogue.all().stream()
                .map(Catalogue.Entry::decision)
                .filter(decision -> holds(decision.nombre(), q) || holds(decision.titulo(), q))
                .map(decision -> new Lugar("Decisión", decision.titulo(), "/consola/decidir/" + decision.nombre()));
    }

    private Stream<Lugar> rows(String q) {
        Matcher row = ROW.matcher(q);
        if (!row.matches()) {
            return Stream.of();
        }
        return all().filter(tabla -> tabla.hoja().equalsIgnoreCase(row.group(1))
                        || tabla.nombre().equalsIgnoreCase(row.group(1)))
                .map(tabla -> new Lugar(
                        "Fila", tabla.hoja() + ", fila " + row.group(2), address(tabla) + "?fila=" + row.group(2)));
    }

    private Stream<Lugar> tables(String q) {
        return all().filter(tabla -> holds(tabla.hoja(), q) || holds(tabla.libro(), q))
                .map(tabla -> new Lugar("Tabla", tabla.hoja() + ", de " + tabla.libro(), address(tabla)));
    }

    private static Stream<Lugar> clauses(String q) {
        return Procedures.PASOS.entrySet().stream()
                .flatMap(pasos -> pasos.getValue().stream()
                        .map(paso -> clause(pasos.getKey() + " " + paso.paso(), paso.titulo())))
                .filter(lugar -> holds(lugar.titulo(), q));
    }

    private static Lugar clause(String clausula, String titulo) {
        return new Lugar(
                "Cláusula", clausula + ": " + titulo, "/consola/diario?clausula=" + Marco.codificado(clausula));
    }

    private static Stream<Lugar> releases(String q) {
        Matcher release = RELEASE.matcher(q);
        return release.matches()
                ? Stream.of(
                        new Lugar("Versión", "Versión " + release.group(1), "/consola/versiones/" + release.group(1)))
                : Stream.of();
    }

    private static Stream<Lugar> people(String q, SecurityIdentity caller) {
        boolean sees = caller.hasRole(Rol.ADMIN) || caller.hasRole(Rol.AUDITOR);
        return sees && q.matches("[a-z][a-z0-9._@-]{1,59}")
                ? Stream.of(new Lugar(
                        "Persona o clave",
                        "Lo que hizo " + q,
                        "/consola/administracion/auditoria?quien=" + Marco.codificado(q)))
                : Stream.of();
    }

    private Stream<DecisionTable> all() {
        return Catalogue.all().stream()
                .flatMap(entry -> decider.rules().tablas(entry.decision()).stream())
                .distinct();
    }

    private static String address(DecisionTable tabla) {
        return "/consola/tablas/" + Marco.codificado(tabla.libro()) + "/" + Marco.codificado(tabla.hoja());
    }

    private static boolean holds(String text, String q) {
        return folded(text).contains(folded(q));
    }

    private static String folded(String text) {
        return Wording.withoutAccents(text).toLowerCase(Locale.ROOT);
    }
}
