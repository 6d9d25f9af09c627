package io.dictamen.procedure.prueba;

record Reservado(String clave) {}
