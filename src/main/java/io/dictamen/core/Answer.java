package io.dictamen.core;

/** What becomes of a request: a verdict, or why there can be none. */
public sealed interface Answer permits Dictamen, Undecided {

    /** As the service writes it: JSON in UTF-8. */
    default byte[] json() {
        return AnswerJson.write(this);
    }
}
