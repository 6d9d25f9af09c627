@NullMarked
package io.dictamen.openapi;

import org.jspecify.annotations.NullMarked;
