@NullMarked
package io.dictamen.http;

import org.jspecify.annotations.NullMarked;
