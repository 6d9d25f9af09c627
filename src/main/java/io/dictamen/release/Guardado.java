package io.dictamen.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** That somebody saved a file in a release, whoever saved it later. */
@Entity
@IdClass(Guardado.Clave.class)
@Table(name = "version_guardado")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class Guardado {
    record Clave(int version, String persona, String archivo) implements Serializable {}

    @Id
    int version;

    @Id
    String persona;

    @Id
    String archivo;

    OffsetDateTime guardado;
}
