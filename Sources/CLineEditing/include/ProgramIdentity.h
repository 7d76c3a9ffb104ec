#ifndef PROGRAM_IDENTITY_H
#define PROGRAM_IDENTITY_H

#include <stddef.h>

/// The bytes by which the linker tells this build of the program from all others (its build id), and
/// how many there are; null where the linker gave it none.
const unsigned char *program_build_id(size_t *count);

#endif
