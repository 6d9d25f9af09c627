package io.dictamen.workbook.hostile;

import io.dictamen.workbook.Zip;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** Writes archives whose headers say what they like. */
final class RawZip {
    private final ByteArrayOutputStream partes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directorio = new ByteArrayOutputStream();
    private int entradas;

    /** What the headers say of an entry; as written, the truth of a stored one. */
    static final class Header {
        String nombre;
        String local;
        int metodo;
        int bandera;
        long crc;
        long comprimido;
        long tamano;
        int lugar;
        byte[] extra = new byte[0];

        private Header(String nombre, byte[] datos, int lugar) {
            CRC32 suma = new CRC32();
            suma.update(datos);
            this.nombre = nombre;
            this.local = nombre;
            this.crc = suma.getValue();
            this.comprimido = datos.length;
            this.tamano = datos.length;
            this.lugar = lugar;
        }
    }

    /** The sound workbook with what the headers say of its sheet changed. */
    static Supplier<byte[]> lying(Consumer<Header> mentira) {
        return () -> sound(mentira).bytes();
    }

    static RawZip sound(Consumer<Header> mentira) {
        RawZip zip = new RawZip();
        Zip.parts(Books.sound().bytes())
                .forEach(
                        (nombre, datos) -> zip.add(nombre, datos, nombre.equals(Books.SHEET) ? mentira : header -> {}));
        return zip;
    }

    RawZip add(String nombre, byte[] datos, Consumer<Header> mentira) {
        Header header = new Header(nombre, datos, partes.size());
        mentira.accept(header);
        partes.writeBytes(local(header));
        partes.writeBytes(datos);
        directorio.writeBytes(central(header));
        entradas++;
        return this;
    }

    /** An entry that stands in the file and not in its directory. */
    RawZip hide(String nombre) {
        partes.writeBytes(local(new Header(nombre, new byte[0], partes.size())));
        return this;
    }

    byte[] bytes() {
        return bytes(entradas);
    }

    /** @param dichas how many entries the end of the directory says there are */
    byte[] bytes(int dichas) {
        ByteBuffer fin = buffer(22).putInt(0x06054b50).putInt(0);
        fin.putShort((short) dichas).putShort((short) dichas);
        fin.putInt(directorio.size()).putInt(partes.size()).putShort((short) 0);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        zip.writeBytes(partes.toByteArray());
        zip.writeBytes(directorio.toByteArray());
        zip.writeBytes(fin.array());
        return zip.toByteArray();
    }

    /** The extra field in which large sizes stand. */
    static byte[] zip64(long tamano, long comprimido) {
        return buffer(20)
                .putShort((short) 1)
                .putShort((short) 16)
                .putLong(tamano)
                .putLong(comprimido)
                .array();
    }

    private static byte[] local(Header header) {
        byte[] nombre = header.local.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = buffer(30 + nombre.length + header.extra.length).putInt(0x04034b50);
        common(bytes, header);
        return bytes.putShort((short) nombre.length)
                .putShort((short) header.extra.length)
                .put(nombre)
                .put(header.extra)
                .array();
    }

    private static byte[] central(Header header) {
        byte[] nombre = header.nombre.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = buffer(46 + nombre.length + header.extra.length)
                .putInt(0x02014b50)
                .putShort((short) 20);
        common(bytes, header);
        return bytes.putShort((short) nombre.length)
                .putShort((short) header.extra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(header.lugar)
                .put(nombre)
                .put(header.extra)
                .array();
    }

    private static void common(ByteBuffer bytes, Header header) {
        bytes.putShort((short) 20).putShort((short) (header.bandera | 0x800)).putShort((short) header.metodo);
        bytes.putInt(0).putInt((int) header.crc).putInt((int) header.comprimido).putInt((int) header.tamano);
    }

    private static ByteBuffer buffer(int largo) {
        return ByteBuffer.allocate(largo).order(ByteOrder.LITTLE_ENDIAN);
    }
}
