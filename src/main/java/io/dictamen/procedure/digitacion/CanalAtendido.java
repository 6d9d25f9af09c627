package io.dictamen.procedure.digitacion;

/** Una línea de la hoja {@code Canales}: quien gestiona las correcciones de un canal (6.1) y quien las hace (4.1, 7.3, 8). */
public record CanalAtendido(Canal canal, ResponsableCorreccion responsable, Ejecutor ejecuta) {}
