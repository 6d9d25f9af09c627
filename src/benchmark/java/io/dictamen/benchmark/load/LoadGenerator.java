package io.dictamen.benchmark.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Takes an {@link Order} a line of JSON, and answers each with its {@link Outcome}, until there are no more. */
public final class LoadGenerator {
    private LoadGenerator() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            System.out.println(json.writeValueAsString(Load.of(json.readValue(line, Order.class))));
        }
    }
}
