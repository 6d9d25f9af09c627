/** A made-up procedure with a field of every type, because sheets may import nothing from elsewhere. */
@NullMarked
package io.dictamen.procedure.prueba;

import org.jspecify.annotations.NullMarked;
