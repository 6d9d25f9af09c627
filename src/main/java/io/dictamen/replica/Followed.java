package io.dictamen.replica;

import java.sql.Connection;
import java.sql.SQLException;

/** A part of the shared database of which this replica keeps a copy, so that it can do without the database. */
public interface Followed {

    /** What is followed before others, since they build on it, has the smaller number. */
    default int order() {
        return 0;
    }

    /**
     * Brings the copy up to date. Called on one thread: at start, when a notice comes and twice a second; so it must cost
     * next to nothing where nothing changed. A failure that is not the database's is the implementation's to deal with.
     */
    void follow(Connection connection) throws SQLException;

    /** The database was not found at start: the copy begins with what the local snapshot has, if anything. */
    void startWithoutDatabase();
}
