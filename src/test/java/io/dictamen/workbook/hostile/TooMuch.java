package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.cell;
import static io.dictamen.workbook.hostile.Books.edited;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Zip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

final class TooMuch {
    private static final int MIB = 1 << 20;

    private TooMuch() {}

    static Theme theme() {
        List<Case> casos = new ArrayList<>(archive());
        casos.addAll(xml());
        casos.addAll(cells());
        return new Theme(
                "Demasiado de algo",
                "Un archivo pequeño puede pedir mucha memoria o mucho tiempo. Cada cosa tiene un límite, y se cuenta lo que sale, no lo"
                        + " que las cabeceras dicen.",
                List.copyOf(casos));
    }

    private static List<Case> archive() {
        return List.of(
                refused("Un archivo de más de 10 MB", () -> new byte[10 * MIB + 1], "LIBRO_LIMITE"),
                refused(
                        "Una bomba: 20 MB de ceros en una parte",
                        () -> Zip.with(sound().bytes(), "xl/media/image1.bin", new byte[20 * MIB]),
                        "LIBRO_LIMITE"),
                refused("Una bomba repartida en 210 partes de 1 MB", () -> parts(210, MIB), "LIBRO_LIMITE"),
                refused("Tres mil partes", () -> parts(3_000, 1), "LIBRO_LIMITE"),
                accepted("Mil partes que no se leen", () -> parts(1_000, 1), ROW));
    }

    private static List<Case> xml() {
        return List.of(
                accepted(
                        "Un número falso de textos compartidos",
                        edited(
                                Books.STRINGS,
                                xml -> xml.replaceFirst("count=\"\\d+\"", "count=\"2147483648\"")
                                        .replaceFirst("uniqueCount=\"\\d+\"", "uniqueCount=\"-1\"")),
                        ROW),
                refused(
                        "Un millón de textos compartidos de más",
                        edited(Books.STRINGS, xml -> xml.replace("</sst>", texts(1_000_001) + "</sst>")),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Un texto de 60 MB en una celda",
                        edited(Books.STRINGS, xml -> xml.replace("<t>CERRADA</t>", "<t>" + noise(60) + "</t>")),
                        "Hoja B10 CELDA_LARGA"),
                accepted(
                        "Un texto de 60 MB que ninguna celda usa",
                        edited(Books.STRINGS, xml -> xml.replace("</sst>", "<si><t>" + noise(60) + "</t></si></sst>")),
                        ROW),
                refused(
                        "Un número de un millón de cifras",
                        cell("A10", "<c r=\"A10\"><v>" + digits(MIB) + "</v></c>"),
                        "Hoja A10 CELDA_ERROR"),
                accepted(
                        "Un atributo de 20 MB",
                        edited(Books.SHEET, xml -> xml.replaceFirst("<row ", "<row x=\"" + noise(20) + "\" ")),
                        ROW),
                accepted(
                        "Un comentario de XML de 20 MB",
                        edited(
                                Books.SHEET,
                                xml -> xml.replaceFirst("<sheetData>", "<!--" + noise(20) + "--><sheetData>")),
                        ROW),
                refused(
                        "Cien mil elementos uno dentro de otro",
                        Books.beforeLastRow("<x>".repeat(100_000) + "</x>".repeat(100_000)),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Cien mil elementos anidados después de las filas",
                        edited(
                                Books.SHEET,
                                xml -> xml.replace(
                                        "</sheetData>",
                                        "</sheetData>" + "<x>".repeat(100_000) + "</x>".repeat(100_000))),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Veinte mil atributos en un elemento",
                        edited(Books.SHEET, xml -> xml.replaceFirst("<row ", "<row " + attributes(20_000))),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Doscientos mil formatos de celda",
                        edited(
                                Books.STYLES,
                                xml -> xml.replace(
                                        "</cellXfs>", numbered("<xf numFmtId=\"%d\"/>", 200_000) + "</cellXfs>")),
                        "LIBRO_ILEGIBLE"),
                accepted(
                        "Doscientas mil columnas descritas",
                        edited(
                                Books.SHEET,
                                xml -> xml.replace(
                                        "<sheetData>",
                                        "<cols>" + numbered("<col min=\"5\" max=\"%d\" hidden=\"1\"/>", 200_000)
                                                + "</cols><sheetData>")),
                        ROW),
                refused(
                        "Treinta mil celdas combinadas",
                        edited(
                                Books.SHEET,
                                xml -> xml.replace(
                                        "</sheetData>",
                                        "</sheetData><mergeCells>" + numbered("<mergeCell ref=\"X%d:Y99999\"/>", 30_000)
                                                + "</mergeCells>")),
                        "Hoja A1 HOJA_LIMITE"),
                refused("Ciento una hojas", () -> sheets(101), "LIBRO_LIMITE"));
    }

    private static List<Case> cells() {
        return List.of(
                refused("Una celda en `XFD1048576`", sound().celda("XFD1048576", "x"), "Hoja XFD1048576 HOJA_LIMITE"),
                refused("Una celda en la columna 201", sound().celda("GS10", "x"), "Hoja GS10 HOJA_LIMITE"),
                refused(
                        "Un texto de 10.001 letras en una celda",
                        sound().celda("C10", "x".repeat(10_001)),
                        "Hoja C10 CELDA_LARGA"),
                refused(
                        "Una lista enorme repetida en mil celdas",
                        lists("1,".repeat(4_999) + "1", 1_020),
                        "Hoja T59 HOJA_LIMITE"),
                refused("Una expresión regular que crece, en miles de celdas", growing(), "Hoja A1672 HOJA_LIMITE"),
                refused("Más de diez mil faltas", lists("x,".repeat(4_000) + "x", 900), tenThousand()),
                accepted(
                        "Una lista de cinco mil números en una celda",
                        TestSheet.asking("puntaje in ($param)").caso("7,".repeat(4_999) + "7"),
                        "10 [puntaje in " + String.join(", ", Collections.nCopies(5_000, "7"))
                                + "] {estado=CERRADA} P1 A.1"));
    }

    /** Twenty of each cell, row by row, and then that there are more. */
    private static String[] tenThousand() {
        List<String> faltas = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            faltas.add("Hoja " + (char) ('A' + i / 20 % 20) + (10 + i / 400) + " CELDA_VALOR");
        }
        faltas.add("LIBRO_LIMITE");
        return faltas.toArray(new String[0]);
    }

    private static Supplier<byte[]> lists(String lista, int celdas) {
        return () -> {
            TestSheet hoja = TestSheet.named("Hoja");
            for (int i = 0; i < 20; i++) {
                hoja.condicion("Puntaje " + i, "puntaje in ($param)");
            }
            hoja.accion("Estado", "fila.estado(Estado.$param)").clausula();
            for (int i = 0; i < celdas / 20; i++) {
                List<Object> fila = new ArrayList<>(Collections.nCopies(20, lista));
                fila.addAll(List.of("CERRADA", "P1 A." + i));
                hoja.fila(fila.toArray());
            }
            return hoja.bytes();
        };
    }

    private static Supplier<byte[]> growing() {
        return () -> {
            TestSheet hoja = TestSheet.asking("texto matches \"$param\"");
            for (int i = 0; i < 2_000; i++) {
                hoja.caso("[a-z" + i + "]{150}{10}");
            }
            return hoja.bytes();
        };
    }

    private static byte[] sheets(int cuantas) {
        TestSheet[] hojas = new TestSheet[cuantas];
        for (int i = 0; i < cuantas; i++) {
            hojas[i] = TestSheet.named("Hoja" + i).titulo("RuleTable T" + i);
        }
        return TestSheet.book(hojas);
    }

    private static byte[] parts(int cuantas, int bytes) {
        Map<String, byte[]> partes = new LinkedHashMap<>(Zip.parts(sound().bytes()));
        for (int i = 0; i < cuantas; i++) {
            partes.put("xl/media/image" + i + ".bin", new byte[bytes]);
        }
        return Zip.of(partes);
    }

    /** So many MB that shrink to less than a file may have, and less than a bomb would. */
    private static String noise(int megas) {
        Random azar = new Random(20261124);
        StringBuilder letras = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            letras.append((char) ('a' + azar.nextInt(26)));
        }
        return letras.toString().repeat(megas * MIB / letras.length());
    }

    private static String texts(int cuantos) {
        return numbered("<si><t>texto %d</t></si>", cuantos);
    }

    private static String digits(int cuantas) {
        Random azar = new Random(20261124);
        StringBuilder cifras = new StringBuilder();
        for (int i = 0; i < cuantas; i++) {
            cifras.append((char) ('0' + azar.nextInt(10)));
        }
        return cifras.toString();
    }

    private static String numbered(String xml, int cuantos) {
        StringBuilder todos = new StringBuilder();
        for (int i = 1; i <= cuantos; i++) {
            todos.append(xml.replace("%d", String.valueOf(i)));
        }
        return todos.toString();
    }

    private static String attributes(int cuantos) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < cuantos; i++) {
            xml.append("a" + i + "=\"\" ");
        }
        return xml.toString();
    }
}
