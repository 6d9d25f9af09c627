package io.dictamen.release;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service and a database apart, for tests that publish: the others expect the first release to decide. */
public final class OwnDatabase implements QuarkusTestProfile {}
