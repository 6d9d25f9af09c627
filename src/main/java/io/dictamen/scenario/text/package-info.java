@NullMarked
package io.dictamen.scenario.text;

import org.jspecify.annotations.NullMarked;
