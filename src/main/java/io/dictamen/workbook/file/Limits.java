package io.dictamen.workbook.file;

/**
 * How much a workbook may ask of the service, checked before and while it is read.
 *
 * @param fileBytes the file as it comes
 * @param unpackedBytes everything inside it together
 * @param entryRatio how many times an entry may grow when unpacked, once it is larger than {@link #RATIO_FLOOR}
 * @param entries the parts of the file
 * @param rows the last row of a sheet that may hold something
 * @param columns the last column of a sheet that may hold something
 * @param cells the cells of all sheets that hold something
 * @param letters the texts of all cells together, one that they share counted in each
 * @param cellCharacters the text of one cell
 * @param faults how many diagnostics are listed; the rest are only counted
 */
public record Limits(
        int fileBytes,
        long unpackedBytes,
        int entryRatio,
        int entries,
        int sheets,
        int rows,
        int columns,
        int cells,
        int letters,
        int cellCharacters,
        int faults) {

    // Small parts of an honest file, such as an empty sheet of styles, pack better than any ratio worth setting.
    static final int RATIO_FLOOR = 1024 * 1024;

    public static final Limits DEFAULT =
            new Limits(10 << 20, 200L << 20, 200, 2_000, 100, 20_000, 200, 1_000_000, 10_000_000, 10_000, 10_000);
}
