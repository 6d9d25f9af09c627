package io.dictamen.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Who writes something of their own in the transaction of each batch of verdicts. */
public interface Acompanante {

    /** Whether there is anything to write; the same as long as the process runs. */
    boolean isWanted();

    /** Writes within the transaction that keeps these verdicts; of a batch whose commit was not heard it is called again. */
    void recorded(Connection connection, List<Entry> entries) throws SQLException;

    /** That transaction is committed; what fails here concerns nobody else. */
    void committed(Connection connection);
}
