#include <stddef.h>
#include <stdint.h>

// libFuzzer ships no header; https://llvm.org/docs/LibFuzzer.html states these.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maximum);
