/** What applications import: starting a server, requests, responses and problems. Names no type of Undertow. */
@NullMarked
package dev.penstock;

import org.jspecify.annotations.NullMarked;
