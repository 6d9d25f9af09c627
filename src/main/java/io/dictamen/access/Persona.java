package io.dictamen.access;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** Somebody who works with the service by name and password. */
@Entity
@Table(name = "persona")
@UserDefinition
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class Persona {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Username
    String nombre;

    /** As bcrypt. */
    @Password
    String clave;

    /** Separated by commas. */
    @Roles
    String roles;

    boolean activa;

    /** Until it is changed, the password opens nothing else. */
    @Column(name = "cambiar_clave")
    boolean cambiarClave;

    @Version
    int revision;

    List<String> listaDeRoles() {
        return List.of(roles.split(","));
    }
}
