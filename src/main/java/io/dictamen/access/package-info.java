@NullMarked
package io.dictamen.access;

import org.jspecify.annotations.NullMarked;
