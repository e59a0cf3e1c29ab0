/** Undertow: the listener, threads, bodies, replies and errors. */
@NullMarked
package dev.penstock.runtime.internal.server;

import org.jspecify.annotations.NullMarked;
