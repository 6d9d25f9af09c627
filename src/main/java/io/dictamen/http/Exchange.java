package io.dictamen.http;

/** The request that a connection is about, and how far its answer has come; one is reused for all of a connection. */
final class Exchange {
    private enum Answer {
        NONE,
        OWED,
        BEGUN,
        GIVEN
    }

    private Answer answer = Answer.NONE;
    private boolean arriving;
    private boolean head;
    private volatile boolean patient;

    void asks(boolean head) {
        this.head = head;
    }

    /** Somebody is to answer it, and its body may still be on its way. */
    void begin() {
        answer = Answer.OWED;
        arriving = true;
        patient = false;
    }

    void arrived() {
        arriving = false;
    }

    void answerBegins() {
        answer = Answer.BEGUN;
    }

    void answerEnds() {
        answer = Answer.GIVEN;
    }

    /** @param patient whether its body may take its time; said by whoever reads it, on any thread */
    void patient(boolean patient) {
        this.patient = patient;
    }

    boolean isArriving() {
        return arriving;
    }

    boolean isOwed() {
        return answer == Answer.OWED || answer == Answer.BEGUN;
    }

    /** Whether it must be here by now. */
    boolean isHurried() {
        return !patient || !isOwed();
    }

    /** Whether its answer is on the wire, so that no other can be written. */
    boolean isBeingAnswered() {
        return answer == Answer.BEGUN || answer == Answer.GIVEN && arriving;
    }

    boolean isToHead() {
        return head;
    }
}
