package io.dictamen.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.UnreadableTable;
import io.dictamen.workbook.sheet.SheetTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same workbooks read as data, as batches and crossings read them. */
@Alongside
class HostileDataTest {
    // A batch keeps no part in memory, so that a single thing in it may not be as long.
    private static final Set<String> TOO_LONG = Set.of("Un atributo de 20 MB", "Un comentario de XML de 20 MB");
    // Data need neither the list of parts nor the other sheets, and have as many texts as they like.
    private static final Set<String> NOT_READ = Set.of(
            "Una entidad en la lista de partes",
            "Un millón de textos compartidos de más",
            "Dos hojas que son la misma parte",
            "Un tamaño menor que el verdadero",
            "Un tamaño de dos gigas",
            "Celdas combinadas sin sentido");

    @TempDir
    Path folder;

    @Test
    void what_a_table_of_rules_is_read_from_is_read_as_data_and_what_is_broken_is_broken() throws IOException {
        for (Case caso : Theme.cases().toList()) {
            if (caso.faltas().isEmpty() && !TOO_LONG.contains(caso.nombre())) {
                assertThat(fault(caso)).as(caso.nombre()).isEmpty();
            } else if (isUnreadable(caso)) {
                assertThat(fault(caso)).as(caso.nombre()).isPresent();
            } else {
                fault(caso);
            }
        }
        assertThat(Canary.isQuiet()).isTrue();
    }

    @Test
    void whatever_declares_entities_is_refused_in_the_same_words() throws IOException {
        for (String nombre : List.of(
                "Una entidad que lee un archivo, en la hoja",
                "Una entidad que llama a un servidor, en la hoja",
                "Una entidad en los textos compartidos",
                "Una entidad en la lista de hojas",
                "Una entidad en los formatos",
                "Una entidad en las relaciones",
                "Una entidad de parámetro",
                "Una DTD externa",
                "Mil millones de risas",
                "Mil millones de risas en los textos")) {
            Case caso = Theme.cases()
                    .filter(uno -> uno.nombre().equals(nombre))
                    .findFirst()
                    .orElseThrow();
            assertThat(fault(caso))
                    .as(nombre)
                    .hasValue(
                            "Una parte del libro lleva declaraciones que Excel no escribe. Ábralo en Excel y guárdelo de"
                                    + " nuevo como «Libro de Excel (.xlsx)».");
        }
    }

    /** Whether it is broken where data are read, too. */
    static boolean isUnreadable(Case caso) {
        return caso.faltas().stream().anyMatch(falta -> falta.endsWith("LIBRO_ILEGIBLE"))
                && !NOT_READ.contains(caso.nombre());
    }

    /** What the caller is told of the file, or of one of its lines; empty where all of it was read. */
    private Optional<String> fault(Case caso) throws IOException {
        Path file = Files.write(folder.resolve("libro.xlsx"), caso.libro().get());
        Optional<String> told = Optional.empty();
        try (SheetTable table = SheetTable.open(file, 1 << 20)) {
            for (TableLine line = table.next(); line != null; line = table.next()) {
                told = Optional.ofNullable(line.falta());
            }
        } catch (UnreadableTable e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        return told;
    }
}
