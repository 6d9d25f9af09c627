package io.dictamen.stream;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings of events as an operator would write them, the usual ones where they say nothing. */
final class Ajustes {
    private Ajustes() {}

    /** @param said by their names below {@code dictamen.eventos.} */
    static StreamConfig de(Map<String, String> said) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(StreamConfig.class);
        said.forEach((name, value) -> builder.withDefaultValue("dictamen.eventos." + name, value));
        return builder.build().getConfigMapping(StreamConfig.class);
    }
}
