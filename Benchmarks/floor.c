/* The floor: the least that any program reading drafts with zlib and libxml2 has to do.
 *
 *   floor [--repeat N] PATH...
 *
 * DOCX: reads the file, finds the central directory, inflates word/document.xml, word/styles.xml and word/numbering.xml
 * and walks them with libxml2's SAX2 interface, appending what is in w:t to one buffer. TXT: reads the file and checks
 * that it is UTF-8. A path may be a folder. Files that are neither, or odd, are skipped.
 * It does not check sums, resolve relationships or keep any structure: a real reader does more.
 *
 * Build: cc -O2 floor.c $(pkg-config --cflags --libs libxml-2.0 zlib) -o floor
 */
#define _XOPEN_SOURCE 700

#include <dirent.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <time.h>
#include <zlib.h>

#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define LARGEST_FILE (64u << 20)

typedef struct {
    uint8_t *bytes;
    size_t count, capacity;
} Buffer;

typedef struct {
    size_t files, skipped, bytes, text;
} Totals;

/* One of each, reused for all files. */
typedef struct {
    Buffer file, part, text;
    z_stream inflater;
    Totals totals;
} Floor;

/* Buffers */

static bool reserve(Buffer *buffer, size_t capacity) {
    if (capacity <= buffer->capacity) return true;
    uint8_t *grown = realloc(buffer->bytes, capacity);
    if (!grown) return false;
    buffer->bytes = grown;
    buffer->capacity = capacity;
    return true;
}

static void append(Buffer *buffer, const void *bytes, size_t count) {
    size_t needed = buffer->count + count;
    if (needed > buffer->capacity && !reserve(buffer, needed * 2)) return;
    memcpy(buffer->bytes + buffer->count, bytes, count);
    buffer->count = needed;
}

static bool read_file(const char *path, Buffer *into) {
    struct stat status;
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    bool good = fstat(fileno(file), &status) == 0 && status.st_size > 0 && (size_t)status.st_size <= LARGEST_FILE &&
                reserve(into, (size_t)status.st_size);
    if (good) {
        setvbuf(file, NULL, _IONBF, 0);
        into->count = fread(into->bytes, 1, (size_t)status.st_size, file);
        good = into->count == (size_t)status.st_size;
    }
    fclose(file);
    return good;
}

/* XML */

typedef struct {
    const xmlChar *word, *t; /* interned in the parser's dictionary: compared by address */
    bool in_text;
    Buffer *text;
    xmlParserCtxtPtr parser;
} Walk;

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                          const xmlChar **namespace_list, int attributes, int defaulted, const xmlChar **attribute_list) {
    (void)prefix, (void)namespaces, (void)namespace_list, (void)attributes, (void)defaulted, (void)attribute_list;
    Walk *walk = context;
    if (uri == walk->word && name == walk->t) walk->in_text = true;
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)prefix;
    Walk *walk = context;
    if (uri == walk->word && name == walk->t) walk->in_text = false;
}

static void characters(void *context, const xmlChar *text, int count) {
    Walk *walk = context;
    if (walk->in_text) append(walk->text, text, (size_t)count);
}

static void refuse_dtd(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    xmlStopParser(((Walk *)context)->parser);
}

static bool walk_part(const Buffer *part, Buffer *text) {
    xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt((const char *)part->bytes, (int)part->count);
    if (!parser) return false;
    Walk walk = {xmlDictLookup(parser->dict, BAD_CAST WORD, -1), xmlDictLookup(parser->dict, BAD_CAST "t", -1), false, text, parser};
    xmlSAXHandler handler = {0};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start_element;
    handler.endElementNs = end_element;
    handler.characters = characters;
    handler.internalSubset = refuse_dtd;
    *parser->sax = handler;
    parser->userData = &walk;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET);
    bool good = xmlParseDocument(parser) == 0 && parser->wellFormed;
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    return good;
}

/* Zip */

static uint32_t u16(const uint8_t *p) { return (uint32_t)(p[0] | p[1] << 8); }
static uint32_t u32(const uint8_t *p) { return u16(p) | u16(p + 2) << 16; }

/* The offset of the end record, or SIZE_MAX. */
static size_t end_record(const Buffer *file) {
    if (file->count < 22) return SIZE_MAX;
    size_t last = file->count - 22, first = last > 0xFFFF ? last - 0xFFFF : 0;
    for (size_t at = last + 1; at-- > first;)
        if (u32(file->bytes + at) == 0x06054b50) return at;
    return SIZE_MAX;
}

static bool wanted(const uint8_t *name, size_t length) {
    static const char *const names[] = {"word/document.xml", "word/styles.xml", "word/numbering.xml"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0) return true;
    return false;
}

/* Inflates the entry whose central record is given into the part buffer. */
static bool unpack(Floor *floor, const uint8_t *record) {
    const Buffer *file = &floor->file;
    size_t packed = u32(record + 20), size = u32(record + 24), local = u32(record + 42), method = u16(record + 10);
    if (size == 0 || size > LARGEST_FILE || local + 30 > file->count || !reserve(&floor->part, size)) return false;
    size_t data = local + 30 + u16(file->bytes + local + 26) + u16(file->bytes + local + 28);
    if (data > file->count || packed > file->count - data) return false;
    floor->part.count = size;
    if (method == 0 && packed == size) {
        memcpy(floor->part.bytes, file->bytes + data, size);
        return true;
    }
    z_stream *inflater = &floor->inflater;
    if (method != 8 || inflateReset(inflater) != Z_OK) return false;
    inflater->next_in = file->bytes + data;
    inflater->avail_in = (uInt)packed;
    inflater->next_out = floor->part.bytes;
    inflater->avail_out = (uInt)size;
    return inflate(inflater, Z_FINISH) == Z_STREAM_END && inflater->avail_out == 0;
}

static bool read_docx(Floor *floor) {
    const Buffer *file = &floor->file;
    size_t end = end_record(file);
    if (end == SIZE_MAX) return false;
    size_t entries = u16(file->bytes + end + 10), at = u32(file->bytes + end + 16), walked = 0;
    for (; entries > 0 && at + 46 <= end; entries--) {
        const uint8_t *record = file->bytes + at;
        size_t name = u16(record + 28);
        at += 46 + name + u16(record + 30) + u16(record + 32);
        if (u32(record) != 0x02014b50 || at > end) return false;
        if (!wanted(record + 46, name)) continue;
        if (!unpack(floor, record) || !walk_part(&floor->part, &floor->text)) return false;
        walked++;
    }
    return walked > 0;
}

/* Plain text */

/* The bytes of the well-formed UTF-8 sequence at `p`, or 0. */
static size_t sequence(const uint8_t *p, size_t left) {
    uint8_t lead = p[0];
    if (lead < 0x80) return 1;
    size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || length > left) return 0;
    for (size_t i = 1; i < length; i++)
        if ((p[i] & 0xC0) != 0x80) return 0;
    bool overlong = (lead == 0xE0 && p[1] < 0xA0) || (lead == 0xF0 && p[1] < 0x90);
    bool outside = (lead == 0xED && p[1] > 0x9F) || (lead == 0xF4 && p[1] > 0x8F);
    return overlong || outside ? 0 : length;
}

static bool read_text(Floor *floor) {
    const Buffer *file = &floor->file;
    for (size_t at = 0, step; at < file->count; at += step) {
        step = sequence(file->bytes + at, file->count - at);
        if (step == 0) return false;
    }
    floor->text.count += file->count;
    return true;
}

/* Files and folders */

static bool has_suffix(const char *path, const char *suffix) {
    size_t length = strlen(path), end = strlen(suffix);
    return length > end && strcasecmp(path + length - end, suffix) == 0;
}

static void visit_file(Floor *floor, const char *path) {
    bool docx = has_suffix(path, ".docx");
    floor->text.count = 0;
    bool good = (docx || has_suffix(path, ".txt")) && read_file(path, &floor->file) && (docx ? read_docx(floor) : read_text(floor));
    if (!good) {
        floor->totals.skipped++;
        return;
    }
    floor->totals.files++;
    floor->totals.bytes += floor->file.count;
    floor->totals.text += floor->text.count;
}

static void visit(Floor *floor, const char *path) {
    DIR *folder = opendir(path);
    if (!folder) {
        visit_file(floor, path);
        return;
    }
    for (struct dirent *entry; (entry = readdir(folder));) {
        char child[4096];
        int length = snprintf(child, sizeof child, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.' && length > 0 && (size_t)length < sizeof child) visit(floor, child);
    }
    closedir(folder);
}

static double cpu_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

int main(int count, char **arguments) {
    long repeat = 1;
    int first = 1;
    if (count > 2 && strcmp(arguments[1], "--repeat") == 0) {
        repeat = strtol(arguments[2], NULL, 10);
        first = 3;
    }
    if (first >= count || repeat < 1) {
        fprintf(stderr, "usage: floor [--repeat N] PATH...\n");
        return 2;
    }
    Floor floor = {0};
    xmlInitParser();
    if (inflateInit2(&floor.inflater, -MAX_WBITS) != Z_OK) return 2;
    double start = cpu_milliseconds();
    for (long round = 0; round < repeat; round++)
        for (int i = first; i < count; i++) visit(&floor, arguments[i]);
    Totals totals = floor.totals;
    printf("files %zu  skipped %zu  bytes %zu  text %zu  cpu %.1f ms\n", totals.files, totals.skipped, totals.bytes, totals.text,
           cpu_milliseconds() - start);
    inflateEnd(&floor.inflater);
    free(floor.file.bytes);
    free(floor.part.bytes);
    free(floor.text.bytes);
    xmlCleanupParser();
    return 0;
}
