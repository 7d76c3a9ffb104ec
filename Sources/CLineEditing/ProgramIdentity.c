#include "ProgramIdentity.h"

#include <elf.h>
#include <string.h>

// The program's own first bytes, where linkers put them into what is loaded.
extern const Elf64_Ehdr __ehdr_start __attribute__((weak, visibility("hidden")));

static size_t padded(size_t size) { return (size + 3) & ~(size_t)3; }

const unsigned char *program_build_id(size_t *count) {
  *count = 0;
  if (&__ehdr_start == NULL) return NULL;
  const char *start = (const char *)&__ehdr_start;
  const Elf64_Phdr *headers = (const Elf64_Phdr *)(start + __ehdr_start.e_phoff);
  // Addresses are relative to that of the first stretch of the file.
  const char *base = NULL;
  for (int place = 0; place < __ehdr_start.e_phnum && base == NULL; place++) {
    if (headers[place].p_type == PT_LOAD) base = start - headers[place].p_vaddr;
  }
  if (base == NULL) return NULL;
  for (int place = 0; place < __ehdr_start.e_phnum; place++) {
    if (headers[place].p_type != PT_NOTE) continue;
    const char *note = base + headers[place].p_vaddr;
    const char *end = note + headers[place].p_memsz;
    while (note + sizeof(Elf64_Nhdr) <= end) {
      const Elf64_Nhdr *header = (const Elf64_Nhdr *)note;
      const char *name = note + sizeof(Elf64_Nhdr);
      const char *content = name + padded(header->n_namesz);
      if (header->n_type == NT_GNU_BUILD_ID && header->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
        *count = header->n_descsz;
        return (const unsigned char *)content;
      }
      note = content + padded(header->n_descsz);
    }
  }
  return NULL;
}
