/** The packaged service as a process of its own, and what is measured of it from outside. */
@NullMarked
package io.dictamen.benchmark.service;

import org.jspecify.annotations.NullMarked;
