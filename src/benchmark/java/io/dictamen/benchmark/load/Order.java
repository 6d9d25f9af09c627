package io.dictamen.benchmark.load;

import java.util.List;

/**
 * What to send.
 *
 * @param calls sent in turn, over and over
 * @param perSecond 0 sends on each connection as soon as its last answer is there; otherwise that many are due each
 *     second, whatever the service does, and their time counts from when they were due
 */
public record Order(int port, List<Call> calls, int connections, double seconds, double perSecond) {}
