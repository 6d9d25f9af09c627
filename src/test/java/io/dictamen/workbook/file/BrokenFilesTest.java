package io.dictamen.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import io.dictamen.workbook.Zip;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing that can be sent makes the reader throw, and no change of a file passes for a sound table unless it is one. */
class BrokenFilesTest {
    private static final byte[] SOUND = TestSheet.asking("puntaje >= $param")
            .caso(98)
            .caso(99)
            .caso("ausente")
            .bytes();

    private final Random azar = new Random(20261123);

    @Test
    void random_bytes() {
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[azar.nextInt(600)];
            azar.nextBytes(bytes);
            if (i % 2 == 0 && bytes.length > 4) {
                System.arraycopy(SOUND, 0, bytes, 0, 4);
            }
            refused(bytes);
        }
    }

    @Test
    void files_cut_anywhere() {
        for (int largo = 0; largo < SOUND.length; largo += 11) {
            refused(Arrays.copyOf(SOUND, largo));
        }
    }

    @Test
    void files_with_a_few_changed_bytes() {
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = SOUND.clone();
            for (int j = azar.nextInt(4); j >= 0; j--) {
                bytes[azar.nextInt(bytes.length)] = (byte) azar.nextInt(256);
            }
            read(bytes);
        }
    }

    @Test
    void parts_with_changed_letters() {
        Map<String, byte[]> partes = Zip.parts(SOUND);
        var entradas = List.copyOf(partes.entrySet());
        for (int i = 0; i < 1_000; i++) {
            var entrada = entradas.get(azar.nextInt(entradas.size()));
            byte[] parte = entrada.getValue().clone();
            String letras = "<>\"=/ 0129AZaz$:!\n&;";
            for (int j = azar.nextInt(3); j >= 0; j--) {
                parte[azar.nextInt(parte.length)] = (byte) letras.charAt(azar.nextInt(letras.length()));
            }
            read(Zip.with(SOUND, entrada.getKey(), parte));
        }
    }

    @Test
    void parts_with_stretches_taken_out_or_doubled() {
        Map<String, byte[]> partes = Zip.parts(SOUND);
        var entradas = List.copyOf(partes.entrySet());
        for (int i = 0; i < 600; i++) {
            var entrada = entradas.get(azar.nextInt(entradas.size()));
            String parte = new String(entrada.getValue(), StandardCharsets.UTF_8);
            int desde = azar.nextInt(parte.length());
            int hasta = Math.min(parte.length(), desde + azar.nextInt(40));
            String otra = azar.nextBoolean()
                    ? parte.substring(0, desde) + parte.substring(hasta)
                    : parte.substring(0, hasta) + parte.substring(desde);
            read(Zip.with(SOUND, entrada.getKey(), otra));
        }
    }

    private static void refused(byte[] bytes) {
        assertThat(read(bytes).diagnosticos()).isNotEmpty();
    }

    private static Workbook read(byte[] bytes) {
        Workbook libro = WorkbookReader.read("prueba.drl.xlsx", bytes);
        assertThat(libro.tablas().isEmpty() && libro.diagnosticos().isEmpty()).isFalse();
        return libro;
    }
}
