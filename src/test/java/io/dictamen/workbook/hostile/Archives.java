package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;
import static io.dictamen.workbook.hostile.RawZip.lying;

import io.dictamen.workbook.Zip;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

final class Archives {
    private Archives() {}

    static Theme theme() {
        List<Case> casos = new ArrayList<>();
        casos.addAll(names());
        casos.addAll(headers());
        casos.addAll(edges());
        return new Theme(
                "El archivo comprimido",
                "Un libro es un archivo comprimido con partes. Se lee solo si dice la verdad de todas ellas, para que nadie revise un"
                        + " contenido y publique otro.",
                List.copyOf(casos));
    }

    private static List<Case> names() {
        return List.of(
                refused("Una parte `../fuera.xml`", named("../fuera.xml"), "LIBRO_ALTERADO"),
                refused("Una parte con ruta absoluta", named("/etc/cron.d/x"), "LIBRO_ALTERADO"),
                refused("Una parte con barras invertidas", named("xl\\..\\..\\x.xml"), "LIBRO_ALTERADO"),
                refused("Una parte en un disco", named("C:x.xml"), "LIBRO_ALTERADO"),
                refused("Una parte `xl/./workbook.xml`", named("xl/./workbook.xml"), "LIBRO_ALTERADO"),
                refused("Una parte con un carácter de control en el nombre", named("xl/a\u0001.xml"), "LIBRO_ALTERADO"),
                refused("Una parte con un nombre de mil letras", named("xl/" + "a".repeat(1_000)), "LIBRO_ALTERADO"),
                refused("Dos partes `sheet1.xml`", twice(Books.SHEET), "LIBRO_ALTERADO"),
                refused("Dos partes que difieren en mayúsculas", twice("xl/worksheets/SHEET1.xml"), "LIBRO_ALTERADO"),
                refused(
                        "Un nombre en el directorio y otro en la parte",
                        lying(header -> header.local = "xl/otra.xml"),
                        "LIBRO_ALTERADO"));
    }

    private static List<Case> headers() {
        return List.of(
                refused("Una suma de control falsa", lying(header -> header.crc ^= 1), "LIBRO_ILEGIBLE"),
                refused("Un tamaño menor que el verdadero", lying(header -> header.tamano -= 40), "LIBRO_ILEGIBLE"),
                refused("Un tamaño de dos gigas", lying(header -> header.tamano = Integer.MAX_VALUE), "LIBRO_ILEGIBLE"),
                refused("Un tamaño comprimido menor", lying(header -> header.comprimido -= 40), "LIBRO_ALTERADO"),
                refused(
                        "Un tamaño comprimido mayor que el archivo",
                        lying(header -> header.comprimido = Integer.MAX_VALUE),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Tamaños zip64 imposibles",
                        lying(header -> {
                            header.extra = RawZip.zip64(Long.MAX_VALUE, Long.MAX_VALUE);
                            header.tamano = -1;
                            header.comprimido = -1;
                        }),
                        "LIBRO_ILEGIBLE"),
                refused("Una parte cifrada", lying(header -> header.bandera = 1), "LIBRO_ALTERADO"),
                refused("Una parte comprimida con bzip2", lying(header -> header.metodo = 12), "LIBRO_ALTERADO"),
                refused("Una parte comprimida con LZMA", lying(header -> header.metodo = 14), "LIBRO_ALTERADO"),
                refused("Una parte comprimida con Zstandard", lying(header -> header.metodo = 93), "LIBRO_ALTERADO"),
                refused("Una parte comprimida con XZ", lying(header -> header.metodo = 95), "LIBRO_ALTERADO"),
                refused(
                        "Una parte que dice estar comprimida y no lo está",
                        lying(header -> header.metodo = 8),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Una parte que empieza fuera del archivo",
                        lying(header -> header.lugar = 1 << 30),
                        "LIBRO_ILEGIBLE"),
                refused("Una parte que empieza en medio de otra", lying(header -> header.lugar += 7), "LIBRO_ILEGIBLE"),
                refused(
                        "Dos partes que se solapan",
                        () -> RawZip.sound(header -> {})
                                .add("xl/otra.xml", new byte[0], header -> header.lugar = 0)
                                .bytes(),
                        "LIBRO_ALTERADO"),
                refused(
                        "Una parte que el directorio no nombra",
                        () -> RawZip.sound(header -> {}).hide("xl/oculta.xml").bytes(),
                        "LIBRO_ALTERADO"));
    }

    private static List<Case> edges() {
        return List.of(
                refused(
                        "Menos partes en el directorio de las que dice",
                        () -> RawZip.sound(header -> {}).bytes(60_000),
                        "LIBRO_ALTERADO"),
                refused(
                        "Más partes en el directorio de las que dice",
                        () -> RawZip.sound(header -> {}).bytes(1),
                        "LIBRO_ALTERADO"),
                refused("La mitad del archivo", () -> half(sound().bytes()), "LIBRO_ILEGIBLE"),
                refused("El archivo sin su final", () -> cut(sound().bytes(), 22), "LIBRO_ILEGIBLE"),
                refused("El archivo sin su último byte", () -> cut(sound().bytes(), 1), "LIBRO_ILEGIBLE"),
                refused(
                        "Texto delante del libro",
                        () -> joined("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), sound().bytes()),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Otro archivo comprimido delante del libro",
                        () -> joined(Zip.stored(Map.of("a.txt", new byte[9])), sound().bytes()),
                        "LIBRO_ALTERADO"),
                refused(
                        "Texto detrás del libro",
                        () -> joined(sound().bytes(), "adiós".getBytes(StandardCharsets.UTF_8)),
                        "LIBRO_ALTERADO"),
                accepted("Las partes sin comprimir", () -> Zip.stored(Zip.parts(sound().bytes())), ROW));
    }

    private static Supplier<byte[]> named(String parte) {
        return () -> Zip.with(sound().bytes(), parte, "x");
    }

    private static Supplier<byte[]> twice(String parte) {
        return () -> RawZip.sound(header -> {})
                .add(parte, "<worksheet/>".getBytes(StandardCharsets.UTF_8), header -> {})
                .bytes();
    }

    private static byte[] half(byte[] libro) {
        return cut(libro, libro.length / 2);
    }

    private static byte[] cut(byte[] libro, int cuanto) {
        return Arrays.copyOf(libro, libro.length - cuanto);
    }

    private static byte[] joined(byte[] uno, byte[] otro) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(uno);
        bytes.writeBytes(otro);
        return bytes.toByteArray();
    }
}
