package io.dictamen.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** A file as a release has it; its bytes are shared by all the releases that hold the same. */
@Entity
@IdClass(ArchivoDeVersion.Clave.class)
@Table(name = "version_archivo")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ArchivoDeVersion {
    record Clave(int version, String nombre) implements Serializable {}

    @Id
    int version;

    @Id
    String nombre;

    String huella;
    int bytes;

    @Column(name = "guardado_por")
    String guardadoPor;

    OffsetDateTime guardado;
}
