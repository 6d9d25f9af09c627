package io.dictamen.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The table {@code acceso.txt}: who may call what. */
final class AccessTable {
    private static final String FILE = "/acceso.txt";

    private final List<Row> rows;
    private final Set<Row> used = new HashSet<>();

    private AccessTable(List<Row> rows) {
        this.rows = rows;
    }

    record Row(String method, String path, Set<String> who) {
        boolean everybody() {
            return who.contains("libre");
        }

        boolean allows(String rol, boolean byKey) {
            boolean role = everybody() || who.contains("todos") || who.contains(rol);
            return role && !(byKey && who.contains("personas"));
        }

        private boolean covers(String otherMethod, String otherPath) {
            String[] mine = path.split("/");
            String[] other = otherPath.split("/");
            boolean same = method.equals(otherMethod) && mine.length == other.length;
            for (int i = 0; same && i < mine.length; i++) {
                same = mine[i].startsWith("{") || mine[i].equals(other[i]);
            }
            return same;
        }

        private long literals() {
            return Arrays.stream(path.split("/"))
                    .filter(segment -> !segment.startsWith("{"))
                    .count();
        }
    }

    static AccessTable read() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(AccessTable.class.getResourceAsStream(FILE))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.strip().split("\\s+");
                    rows.add(new Row(words[0], words[1], Set.of(Arrays.copyOfRange(words, 2, words.length))));
                }
            }
        }
        return new AccessTable(rows);
    }

    /** All its lines. */
    List<Row> rows() {
        return rows;
    }

    /** The line that covers a call, if any. */
    Optional<Row> find(String method, String path) {
        Optional<Row> found =
                rows.stream().filter(row -> row.covers(method, path)).max(Comparator.comparingLong(Row::literals));
        found.ifPresent(used::add);
        return found;
    }

    /** The lines that have covered nothing so far. */
    List<Row> unused() {
        return rows.stream().filter(row -> !used.contains(row)).toList();
    }
}
