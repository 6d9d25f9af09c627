package io.dictamen;

import io.dictamen.access.Rol;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/**
 * Lets each {@code @QuarkusTest} call as a person who may do everything but manage people and keys. A test that is about
 * who calls says so: {@code given().auth().none()}, {@code given().auth().oauth2(TestAccess.token(…))}.
 */
public final class DefaultCaller implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.authentication =
                RestAssured.oauth2(TestAccess.token("prueba", Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR));
    }
}
