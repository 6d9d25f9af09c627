@NullMarked
package io.dictamen.core;

import org.jspecify.annotations.NullMarked;
