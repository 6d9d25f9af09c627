package io.dictamen.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A comment on a release as it is kept. */
@Entity
@Table(name = "comentario")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class Comentario {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    int version;

    @Nullable
    @Column(name = "respuesta_a")
    Long respuestaA;

    @Nullable
    String archivo;

    @Nullable
    String hoja;

    @Nullable
    String celda;

    @Nullable
    Integer fila;

    @Nullable
    String clausula;

    String texto;
    String autor;
    OffsetDateTime creado;

    @Nullable
    @Column(name = "resuelto_por")
    String resueltoPor;

    @Nullable
    OffsetDateTime resuelto;
}
