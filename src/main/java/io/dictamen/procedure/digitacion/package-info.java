@NullMarked
package io.dictamen.procedure.digitacion;

import org.jspecify.annotations.NullMarked;
