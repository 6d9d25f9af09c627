package io.dictamen.benchmark.load;

import java.util.List;

/**
 * A request and what answers it.
 *
 * @param endings every right answer is a 200 whose body ends in one of these
 */
public record Call(String path, String body, List<String> endings) {}
