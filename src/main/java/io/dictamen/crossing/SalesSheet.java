package io.dictamen.crossing;

import io.dictamen.tabular.CsvTable;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.UnreadableTable;
import io.dictamen.workbook.sheet.SheetTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sales of one sheet by their number, in its order; as it was sent, CSV or workbook. */
record SalesSheet(Map<String, Row> ventas) {
    static final int LONGEST_LINE = 1 << 20;

    /**
     * @param linea its number in the file
     * @param valores of the compared columns, in their order
     */
    record Row(long linea, List<ComparedValue> valores) {}

    /** @param comparadas the columns that are compared, by their names in this sheet */
    static SalesSheet read(
            Sheet sheet, Path archivo, String columnaVenta, List<String> comparadas, int most, CruceFaults faults)
            throws IOException {
        Map<String, Row> ventas = new LinkedHashMap<>();
        table(sheet, archivo, faults, table -> {
            SalesColumns.find(sheet, table, columnaVenta, comparadas, faults)
                    .ifPresent(columns -> new SalesReader(sheet, table, columns, most, faults).read(ventas));
            return ventas;
        });
        return new SalesSheet(ventas);
    }

    interface Reading<T> {
        T of(TableReader table) throws IOException;
    }

    /** Empty if the file is no table; the faults say why. */
    static <T> Optional<T> table(Sheet sheet, Path archivo, CruceFaults faults, Reading<T> reading) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archivo));
                TableReader table = isWorkbook(in) ? SheetTable.open(archivo, LONGEST_LINE) : csv(in)) {
            return Optional.of(reading.of(table));
        } catch (UnreadableTable e) {
            faults.de(sheet, null, "no se puede leer. " + e.getMessage());
            return Optional.empty();
        }
    }

    private static TableReader csv(InputStream in) throws IOException {
        return new CsvTable(in, LONGEST_LINE);
    }

    // By its content: what a browser says of a file depends on the programs installed. D0 begins a workbook of the old
    // format, and the reader of workbooks says what to do with it.
    private static boolean isWorkbook(InputStream in) throws IOException {
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        return head.length == 2 && (head[0] == 'P' && head[1] == 'K' || head[0] == (byte) 0xD0);
    }
}
