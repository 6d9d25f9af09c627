package io.dictamen.workbook.file;

import io.dictamen.tabular.UnreadableTable;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells by its first bytes whether a file can be a workbook at all. */
public final class FileKind {
    public static final String SAVE_AGAIN = "Ábralo en Excel y guárdelo de nuevo como «Libro de Excel (.xlsx)».";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    // The old binary container: .xls files, and the wrapping of encrypted .xlsx files.
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED = bytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

    private static final int HEAD = 1 << 20;

    private FileKind() {}

    static boolean isZip(byte[] contenido) {
        return startsWith(contenido, ZIP);
    }

    public static void check(byte[] contenido, Limits limits, Faults faults) {
        if (contenido.length > limits.fileBytes()) {
            faults.add(
                    Codigo.LIBRO_LIMITE,
                    "El archivo mide " + contenido.length + " bytes; se admiten " + limits.fileBytes() + ".",
                    "Parta el libro en varios o quite de él lo que no sea política.");
        } else if (startsWith(contenido, OLE2)) {
            checkOle2(contenido, faults);
        } else if (!isZip(contenido)) {
            faults.add(Codigo.LIBRO_ILEGIBLE, "El archivo no es un libro de Excel.", SAVE_AGAIN);
        }
    }

    /** @throws UnreadableTable where the file is of another kind */
    public static void check(Path libro) throws IOException {
        Faults faults = new Faults("", 1);
        try (InputStream in = Files.newInputStream(libro)) {
            check(in.readNBytes(HEAD), Limits.DEFAULT, faults);
        }
        for (Diagnostic falta : faults.list()) {
            throw new UnreadableTable(falta.mensaje() + " " + falta.sugerencia());
        }
    }

    private static void checkOle2(byte[] contenido, Faults faults) {
        if (bytes(contenido).contains(ENCRYPTED)) {
            faults.add(
                    Codigo.LIBRO_CIFRADO,
                    "El libro está protegido con contraseña.",
                    "Quítele la contraseña y guárdelo.");
        } else {
            faults.add(Codigo.LIBRO_ANTIGUO, "El libro está en el formato antiguo de Excel (.xls).", SAVE_AGAIN);
        }
    }

    private static boolean startsWith(byte[] contenido, byte[] inicio) {
        return contenido.length >= inicio.length
                && Arrays.equals(contenido, 0, inicio.length, inicio, 0, inicio.length);
    }

    private static String bytes(byte[] contenido) {
        return new String(contenido, StandardCharsets.ISO_8859_1);
    }
}
