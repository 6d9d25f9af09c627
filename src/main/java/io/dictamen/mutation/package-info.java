@NullMarked
package io.dictamen.mutation;

import org.jspecify.annotations.NullMarked;
