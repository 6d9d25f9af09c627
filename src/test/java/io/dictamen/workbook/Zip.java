package io.dictamen.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes workbooks apart and puts them together again, with parts that no honest program writes. */
public final class Zip {
    private Zip() {}

    public static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> partes = new LinkedHashMap<>();
        try (ZipInputStream entra = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry parte = entra.getNextEntry(); parte != null; parte = entra.getNextEntry()) {
                partes.put(parte.getName(), entra.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return partes;
    }

    public static byte[] with(byte[] zip, String nombre, String contenido) {
        return with(zip, nombre, contenido.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] with(byte[] zip, String nombre, byte[] contenido) {
        Map<String, byte[]> partes = parts(zip);
        partes.put(nombre, contenido);
        return of(partes);
    }

    public static byte[] of(Map<String, byte[]> partes) {
        return written(partes, ZipEntry.DEFLATED);
    }

    public static byte[] stored(Map<String, byte[]> partes) {
        return written(partes, ZipEntry.STORED);
    }

    private static byte[] written(Map<String, byte[]> partes, int metodo) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream sale = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> parte : partes.entrySet()) {
                ZipEntry entrada = new ZipEntry(parte.getKey());
                CRC32 suma = new CRC32();
                suma.update(parte.getValue());
                entrada.setMethod(metodo);
                entrada.setCrc(suma.getValue());
                entrada.setSize(parte.getValue().length);
                sale.putNextEntry(entrada);
                sale.write(parte.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
