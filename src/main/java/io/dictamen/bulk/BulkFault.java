package io.dictamen.bulk;

/** The files cannot be decided as they were asked for; the message says why, and what would be right, in Spanish. */
final class BulkFault extends RuntimeException {
    BulkFault(String sentence) {
        super(sentence);
    }
}
