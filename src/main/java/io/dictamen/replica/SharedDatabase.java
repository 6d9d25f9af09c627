package io.dictamen.replica;

import java.util.List;

/**
 * What is known of the server that the replicas share.
 *
 * @param servidor its version, in its own words
 * @param bytes what the database takes on disk
 * @param conexiones how many there are, of all that use the server
 * @param tope how many it admits
 * @param espera how long it took to answer, in milliseconds
 */
public record SharedDatabase(
        String servidor, long bytes, int conexiones, int tope, long espera, List<Replica> replicas) {}
