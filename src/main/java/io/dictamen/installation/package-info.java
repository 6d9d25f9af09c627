@NullMarked
package io.dictamen.installation;

import org.jspecify.annotations.NullMarked;
