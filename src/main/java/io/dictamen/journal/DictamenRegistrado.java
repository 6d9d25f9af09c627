package io.dictamen.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** A recorded verdict as it is read; it is written by {@link BatchInsert} alone. */
@Entity
@Immutable
@Table(name = "dictamen")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class DictamenRegistrado {
    @Id
    UUID id;

    String emisor;
    String decision;
    String respuesta;

    @ColumnTransformer(read = "entrada::text")
    String entrada;
}
