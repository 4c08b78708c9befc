// An extractor that never comes back, and lets nothing else run in its thread.
for (;;);
