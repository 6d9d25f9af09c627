package io.dictamen.procedure.prueba;

import org.jspecify.annotations.Nullable;

public record Cliente(String nombre, @Nullable String zona) {}
