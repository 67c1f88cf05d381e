//! A report becomes the bytes of a file, one module per format: room kept for Word and Excel.
