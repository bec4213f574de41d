// cmark-gfm as Debian packages it. Extension node types are C globals that no installed header
// declares and that Swift 6 refuses to read, so inline functions read them here.
#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

static inline cmark_node_type anpham_cmark_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type anpham_cmark_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type anpham_cmark_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
