package io.dictamen.tabular;

import io.dictamen.wording.Wording;
import java.util.List;

/** A column of a table that names no value of the request. */
public final class UnknownColumn extends RuntimeException {
    private final String path;
    private final transient List<String> known;

    UnknownColumn(String path, List<String> known) {
        super(path, null, false, false);
        this.path = path;
        this.known = List.copyOf(known);
    }

    public String path() {
        return path;
    }

    /** « ¿Quiso decir X?», with its leading space; empty where no column is near to it. */
    public String didYouMean() {
        String index = path.replaceAll("^[^\\[]*(\\[\\d+])?.*$", "$1");
        String first = index.isEmpty() ? "[0]" : index;
        return Wording.didYouMean(
                path, known.stream().map(it -> it.replace("[0]", first)).toList());
    }
}
