package io.dictamen.stream;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** A service with events turned on, and a broker of its own. */
public final class WithKafka implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestKafka.class));
    }
}
