package io.dictamen.stream;

import io.dictamen.evaluation.Decided;

/** A message whose event the rules have decided, before anything is kept. */
record Decidido(Mensaje mensaje, Evento evento, Decided<?> decided) {}
