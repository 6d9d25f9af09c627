package io.dictamen.workbook.analysis;

/** Counts down what a proof may still do. Confined to one thread. */
final class Steps {
    private long left;

    Steps(long left) {
        this.left = left;
    }

    /** @throws Exhausted where the proof would take more than it may */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }

    static final class Exhausted extends RuntimeException {
        private Exhausted() {
            super(null, null, false, false);
        }
    }
}
