package io.dictamen.procedure.digitacion;

/** Una línea de la hoja {@code Canales}: quien gestiona las correcciones de un canal (6.1). */
public record CanalAtendido(Canal canal, ResponsableCorreccion responsable) {}
