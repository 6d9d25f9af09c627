package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Etiqueta;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.LastUsed;
import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.dictamen.procedure.Procedures;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.SheetColumn;
import io.dictamen.workbook.SheetLayout.TipoDeHoja;
import io.dictamen.workbook.SheetView;
import io.dictamen.workbook.fault.Diagnostic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of any release as people see them. Reads the database: never on an event loop. */
@ApplicationScoped
public class Tablas {
    // Those of two releases.
    private static final int KEPT = 2 * Procedures.ALL.size();

    private final Map<String, List<SheetView>> read = Collections.synchronizedMap(new LastUsed<>(KEPT));
    private final Versiones versiones;
    private final Readings readings;

    Tablas(Versiones versiones, Readings readings) {
        this.versiones = versiones;
        this.readings = readings;
    }

    /**
     * Every table, look-up list and vocabulary of a release, workbook by workbook.
     *
     * @throws ProblemException where there is no such release
     */
    public List<Tabla.Listada> lista(int version) {
        versiones.kept(version);
        ReleaseFiles archivos = versiones.contents(version);
        return archivos.libros().keySet().stream()
                .flatMap(libro -> listed(archivos, libro))
                .toList();
    }

    /**
     * What stands of one of them in the list; of the release, only its workbook is read.
     *
     * @throws ProblemException where there is no such release, workbook or sheet with rows
     */
    public Tabla.Listada listada(int version, String libro, String hoja) {
        ReleaseFiles archivo =
                new ReleaseFiles(Map.of(libro, content(version, libro).bytes()));
        return listed(libro, view(archivo, libro, hoja), faults(archivo, libro));
    }

    /** @throws ProblemException where there is no such release, workbook or sheet with rows */
    public Tabla tabla(int version, String libro, String hoja) {
        Versiones.Contenido contenido = content(version, libro);
        ReleaseFiles archivo = new ReleaseFiles(Map.of(libro, contenido.bytes()));
        SheetView vista = view(archivo, libro, hoja);
        List<SheetView> hojas = sheets(archivo, libro);
        Map<String, String> etiquetas = labels(hojas);
        return new Tabla(
                version,
                libro,
                hoja,
                vista.tipo(),
                vista.nombre(),
                uses(libro, vista),
                contenido.huella(),
                vista.primera(),
                vista.columnas().stream().map(una -> column(una, etiquetas)).toList(),
                vista.filas(),
                faults(archivo, libro).stream()
                        .filter(falta -> falta.hoja().isEmpty() || falta.hoja().equals(hoja))
                        .toList());
    }

    private Versiones.Contenido content(int version, String libro) {
        versiones.kept(version);
        return versiones
                .content(version, libro)
                .orElseThrow(() -> ReleaseProblems.unknownFile(libro, Libros.nombres()));
    }

    private SheetView view(ReleaseFiles archivo, String libro, String hoja) {
        List<SheetView> hojas = sheets(archivo, libro);
        return hojas.stream()
                .filter(una -> una.hoja().equals(hoja))
                .findFirst()
                .orElseThrow(() -> unknown(libro, hoja, hojas));
    }

    private Stream<Tabla.Listada> listed(ReleaseFiles archivos, String libro) {
        List<Diagnostic> faltas = faults(archivos, libro);
        return sheets(archivos, libro).stream().map(vista -> listed(libro, vista, faltas));
    }

    private static Tabla.Listada listed(String libro, SheetView vista, List<Diagnostic> faltas) {
        return new Tabla.Listada(
                libro,
                vista.hoja(),
                vista.tipo(),
                vista.nombre(),
                uses(libro, vista),
                vista.filas().size(),
                (int) faltas.stream()
                        .filter(falta -> falta.blocks() && falta.hoja().equals(vista.hoja()))
                        .count());
    }

    private List<SheetView> sheets(ReleaseFiles archivos, String libro) {
        String key = libro + ' ' + archivos.huella(libro);
        List<SheetView> known = read.get(key);
        if (known == null) {
            known = SheetView.of(archivos.bytes(libro), Libros.known(libro));
            read.put(key, known);
        }
        return known;
    }

    private List<Diagnostic> faults(ReleaseFiles archivos, String libro) {
        return readings.workbook(archivos, libro).diagnosticos();
    }

    private static List<Tabla.Uso> uses(String libro, SheetView vista) {
        return Libros.procedimiento(libro).stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .flatMap(decision -> uses(decision, vista))
                .toList();
    }

    private static Stream<Tabla.Uso> uses(Decision<?, ?> decision, SheetView vista) {
        return decision.etapas().stream()
                .filter(etapa -> etapa.tabla().equals(vista.nombre()))
                .filter(etapa -> vista.tipo() == TipoDeHoja.TABLA || vista.tipo() == TipoDeHoja.COMPROBACIONES)
                .map(etapa -> new Tabla.Uso(decision.nombre(), etapa.politica()));
    }

    /** How people call the constants, as the vocabulary of the workbook has it. */
    private static Map<String, String> labels(List<SheetView> hojas) {
        Map<String, String> etiquetas = new HashMap<>();
        hojas.stream()
                .filter(vista -> vista.tipo() == TipoDeHoja.VOCABULARIO)
                .flatMap(vista -> vista.filas().stream())
                .filter(fila -> fila.celdas().size() >= 2)
                .forEach(fila -> etiquetas.putIfAbsent(
                        fila.celdas().get(0), fila.celdas().get(1)));
        return etiquetas;
    }

    private static Tabla.Columna column(SheetColumn una, Map<String, String> etiquetas) {
        return new Tabla.Columna(
                una.letra(),
                una.etiqueta(),
                una.nota(),
                una.clase(),
                una.campo(),
                una.forma(),
                una.operador(),
                una.tipo(),
                una.puedeFaltar(),
                una.obligatoria(),
                una.constantes().stream()
                        .map(constante ->
                                new Etiqueta(constante, etiquetas.getOrDefault(constante, Wording.words(constante))))
                        .toList(),
                una.sugerencias());
    }

    private static ProblemException unknown(String libro, String hoja, List<SheetView> hojas) {
        List<String> nombres = hojas.stream().map(SheetView::hoja).toList();
        return Problems.notFound(libro + " no tiene una tabla " + Wording.quoted(hoja) + "."
                + Wording.didYouMean(hoja, nombres) + " Las hay: " + String.join(", ", nombres) + ".");
    }
}
