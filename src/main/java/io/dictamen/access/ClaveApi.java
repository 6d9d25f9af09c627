package io.dictamen.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key of a front-end. Its name stands in the journal with each verdict that it asks for. */
@Entity
@Table(name = "clave_api")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ClaveApi {
    @Id
    String nombre;

    /** SHA-256 in hexadecimal. */
    String huella;

    /** Separated by commas. */
    String roles;

    Instant creada;

    @Column(name = "creada_por")
    String creadaPor;

    @Column(name = "vence_en")
    @Nullable
    Instant venceEn;

    @Nullable
    Instant renovada;

    @Nullable
    Instant revocada;

    List<String> listaDeRoles() {
        return List.of(roles.split(","));
    }
}
