package io.dictamen.tabular;

/** A file that is no table of data; the message says so, and what would be right, in a sentence for the sender. */
public final class UnreadableTable extends RuntimeException {

    public UnreadableTable(String sentence) {
        super(sentence, null, false, false);
    }
}
