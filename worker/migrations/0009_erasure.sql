-- Which name the log bears since a backup was restored: asked before anything is signed.
CREATE INDEX log_recoveries ON log (seq) WHERE kind = 'recovery';
