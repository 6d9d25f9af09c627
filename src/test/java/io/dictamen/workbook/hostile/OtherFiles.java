package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

final class OtherFiles {
    private OtherFiles() {}

    static Theme theme() {
        return Theme.of(
                "Archivos que no son un libro",
                "El nombre no hace al libro. Se mira lo que el archivo es.",
                refused("Un archivo vacío", () -> new byte[0], "LIBRO_ILEGIBLE"),
                refused(
                        "Un CSV al que se cambió el nombre",
                        text("RuleSet;io.dictamen.procedure.prueba\n"),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Una página HTML a la que se cambió el nombre",
                        text("<html><table><tr><td>RuleSet</td></tr></table></html>"),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Una hoja de cálculo XML de 2003",
                        text(
                                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
                        "LIBRO_ILEGIBLE"),
                refused("Un PDF", text("%PDF-1.7\n"), "LIBRO_ILEGIBLE"),
                refused("Un megabyte de ceros", () -> new byte[1 << 20], "LIBRO_ILEGIBLE"),
                refused("Solo el comienzo de un archivo comprimido", text("PK\u0003\u0004"), "LIBRO_ILEGIBLE"),
                refused("Un archivo comprimido vacío", () -> Zip.of(Map.of()), "LIBRO_ILEGIBLE"),
                refused(
                        "Un archivo comprimido que no es un libro",
                        () -> Zip.of(Map.of("hola.txt", new byte[10])),
                        "LIBRO_ILEGIBLE"),
                refused("Un `.ods` de LibreOffice", OtherFiles::ods, "LIBRO_ILEGIBLE"),
                refused("Un `.xlsb` binario", OtherFiles::binary, "LIBRO_ILEGIBLE"),
                refused("Un `.xls` antiguo", OtherFiles::old, "LIBRO_ANTIGUO"),
                refused("Un libro con contraseña", OtherFiles::encrypted, "LIBRO_CIFRADO"),
                refused(
                        "Un contenedor antiguo sin nada dentro",
                        () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                        "LIBRO_ANTIGUO"),
                refused("Un libro sin hojas", OtherFiles::withoutSheets, "LIBRO_SIN_TABLA"),
                refused("Un libro sin la parte principal", without(Books.WORKBOOK), "LIBRO_ILEGIBLE"),
                refused("Un libro sin relaciones", without("_rels/.rels"), "LIBRO_ILEGIBLE"),
                refused("Un libro sin los textos de sus celdas", without(Books.STRINGS), "LIBRO_ILEGIBLE"),
                refused("Un libro sin su hoja", without(Books.SHEET), "Hoja LIBRO_ILEGIBLE"));
    }

    private static Supplier<byte[]> text(String contenido) {
        return () -> contenido.getBytes(StandardCharsets.UTF_8);
    }

    private static Supplier<byte[]> without(String parte) {
        return () -> {
            Map<String, byte[]> partes =
                    new LinkedHashMap<>(Zip.parts(Books.sound().bytes()));
            partes.remove(parte);
            return Zip.of(partes);
        };
    }

    private static byte[] ods() {
        return Zip.stored(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8),
                "content.xml",
                "<office:document-content xmlns:office=\"x\"/>".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] binary() {
        Map<String, byte[]> partes = new LinkedHashMap<>(Zip.parts(Books.sound().bytes()));
        partes.put(Books.WORKBOOK, new byte[] {(byte) 0x83, 1, 0, (byte) 0x80, 1, 50});
        return Zip.of(partes);
    }

    private static byte[] old() {
        return written(sale -> {
            try (HSSFWorkbook libro = new HSSFWorkbook()) {
                libro.createSheet("Hoja").createRow(0).createCell(0).setCellValue("RuleSet");
                libro.write(sale);
            }
        });
    }

    private static byte[] withoutSheets() {
        return written(sale -> {
            try (XSSFWorkbook libro = new XSSFWorkbook()) {
                libro.write(sale);
            }
        });
    }

    private static byte[] encrypted() {
        return written(sale -> {
            try (POIFSFileSystem archivo = new POIFSFileSystem()) {
                var cifrador = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                cifrador.confirmPassword("clave");
                try (OutputStream dentro = cifrador.getDataStream(archivo)) {
                    dentro.write(Books.sound().bytes());
                }
                archivo.writeFilesystem(sale);
            }
        });
    }

    private interface Writing {
        void to(OutputStream sale) throws IOException, GeneralSecurityException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
