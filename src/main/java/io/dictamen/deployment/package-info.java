@NullMarked
package io.dictamen.deployment;

import org.jspecify.annotations.NullMarked;
